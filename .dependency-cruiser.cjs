/** The dependency direction of docs/architecture.md, enforced: apps -> casework -> persistence -> platform -> domain. */
const rule = (name, from, to) => ({ name, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule('no-cycles', {}, { circular: true }),
    rule(
      'domain-imports-nothing',
      { path: '^libs/domain/src', pathNot: '\\.spec\\.ts$' },
      { pathNot: ['^libs/domain/src', 'node_modules/temporal-polyfill/'] },
    ),
    rule(
      'platform-knows-only-domain',
      { path: '^libs/platform/' },
      { path: '^(apps|libs/(casework|persistence))/' },
    ),
    rule('persistence-below-casework', { path: '^libs/persistence/' }, { path: '^(apps|libs/casework)/' }),
    rule('casework-knows-no-app', { path: '^libs/casework/' }, { path: '^apps/' }),
    rule(
      'apps-see-no-tables',
      { path: '^apps/', pathNot: '\\.spec\\.ts$' },
      { path: ['^libs/persistence/', 'node_modules/(typeorm|pg)/'] },
    ),
    rule('apps-do-not-share', { path: '^apps/([^/]+)/' }, { path: '^apps/', pathNot: '^apps/$1/' }),
    rule(
      'libs-have-a-front-door',
      { path: '^(apps|libs)/([^/]+)/' },
      { path: '^libs/([^/]+)/src/.+', pathNot: ['^libs/[^/]+/src/index\\.ts$', '^libs/$2/'] },
    ),
    rule('no-test-code-in-product', { path: '^(apps|libs)/', pathNot: '\\.spec\\.ts$' }, { path: '^test/' }),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage)/' },
  },
};
