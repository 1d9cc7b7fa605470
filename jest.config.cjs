/** One configuration for every suite: real PostgreSQL, real Redis, real browser; see docs/testing.md. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json'],
  transform: {
    '^.+\\.(t|j|mj)s$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2022',
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  transformIgnorePatterns: [
    '/node_modules/(?!(temporal-polyfill|temporal-utils|@nestjs|@fastify/cookie|@fastify/static|cookie|content-disposition|file-type|token-types|strtok3|uint8array-extras|@tokenizer|@borewit|fast-check|pure-rand|uuid|openid-client|oauth4webapi|jose|oidc-provider|koa|@koa|eta|nanoid|quick-lru|raw-body|oidc-token-hash|jsesc|csv-parse)/)',
  ],
  moduleNameMapper: {
    '^@ehc/(domain|casework|persistence|platform)$': '<rootDir>/libs/$1/src',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  // Most suites wait for a database or a browser rather than for the processor.
  maxWorkers: 3,
  testTimeout: 30000,
  reporters: ['default', '<rootDir>/test/support/closing-line.cjs'],
};
