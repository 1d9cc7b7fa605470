import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { parseCitations } from './citations.mjs';

/** Every TypeScript file of the folders, by its path from the root, in order. */
export const sourcesIn = (root, folders) =>
  folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort()
    .map((path) => parsed(root, path));

function parsed(root, path) {
  const text = readFileSync(join(root, path), 'utf8');
  return { path, source: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
}

/** What carries a rule in a file: each function, constant or class whose doc comment has `@rule`. */
export function rulesOf({ path, source }) {
  const rules = [];
  const visit = (node) => {
    const cited = ts
      .getJSDocTags(node)
      .filter((tag) => tag.tagName.text === 'rule' && tag.parent.parent === node);
    if (cited.length > 0) rules.push(ruleOf(path, node, cited));
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return rules;
}

function ruleOf(path, node, tags) {
  const name = nameOf(node);
  const text = tags.map((tag) => oneLine(ts.getTextOfJSDocComment(tag.comment))).join('; ');
  return {
    path,
    name,
    sentence: firstSentence(
      node.jsDoc.map((doc) => oneLine(ts.getTextOfJSDocComment(doc.comment))).join(' '),
    ),
    citations: readOr(text, (reason) => {
      throw new Error(`${path}: the @rule of ${name} cannot be read: ${reason}`);
    }),
    texts: textsIn(node),
  };
}

function nameOf(node) {
  const named = ts.isVariableStatement(node) ? node.declarationList.declarations[0] : node;
  return named?.name?.getText() ?? '(without a name)';
}

const oneLine = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
const firstSentence = (text) => /^.*?[.](?= [A-Z"]|$)/.exec(text)?.[0] ?? text;

/** Every string in the source of a declaration, the names of members that are written as strings included. */
function textsIn(node) {
  const texts = new Set();
  const visit = (each) => {
    if (ts.isStringLiteralLike(each)) texts.add(each.text);
    else if (ts.isPropertyAssignment(each) && ts.isIdentifier(each.name)) texts.add(each.name.text);
    ts.forEachChild(each, visit);
  };
  visit(node);
  return texts;
}

/**
 * What a test file cites, and what it reaches. It cites what stands in brackets at the end of the title of a
 * `describe`, `it` or `test`; it reaches the files that it imports, and the names that it takes from a library.
 */
export function testsOf({ path, source }) {
  const cited = [];
  const files = new Set();
  const names = new Set();
  const visit = (node) => {
    if (ts.isCallExpression(node)) cited.push(...citedBy(node));
    if (ts.isImportDeclaration(node)) reach(node, path, { files, names });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { path, cited, files, names };
}

function citedBy(call) {
  const [title] = call.arguments;
  const function_ = call.expression.getText().split(/[.(]/)[0];
  if (!title || !ts.isStringLiteralLike(title) || !['describe', 'it', 'test'].includes(function_)) return [];
  const bracketed = lastBrackets(title.text);
  return bracketed === null ? [] : readOr(bracketed, () => []);
}

/** What stands in the brackets at the end of a title, which may hold brackets of its own. */
function lastBrackets(title) {
  if (!title.endsWith(')')) return null;
  let depth = 0;
  for (let at = title.length - 1; at >= 0; at -= 1) {
    if (title[at] === ')') depth += 1;
    if (title[at] === '(') depth -= 1;
    if (depth === 0) return title.slice(at + 1, -1);
  }
  return null;
}

function readOr(text, otherwise) {
  try {
    return parseCitations(text);
  } catch (error) {
    return otherwise(error.message);
  }
}

function reach(node, path, { files, names }) {
  const from = node.moduleSpecifier.text;
  if (from.startsWith('.')) files.add(`${relative('.', resolve(dirname(path), from))}.ts`);
  const taken = node.importClause?.namedBindings;
  if (from.startsWith('@ehc/') && taken && ts.isNamedImports(taken)) {
    for (const { name, propertyName } of taken.elements) names.add((propertyName ?? name).text);
  }
}
