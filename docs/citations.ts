/**
 * Holds SPEC.md and the tests together. A rule is a line `- **A3** …`; a test cites the rules it proves at the
 * beginning of its title: `[A3] refuses …`, `[A3, A4] …` or `[A3] [A4] …`. Tests are parsed, not matched by pattern, so that
 * `it.each`, modifiers and comments are read as JavaScript reads them.
 */
import { type ESTree, parseSync, Visitor } from 'vite';

export type Test = {
  /** Where it is, as `file:line`. */
  readonly place: string;
  /** The fixed text its title begins with; undefined where the title is computed. */
  readonly title: string | undefined;
};

export type Disagreements = {
  readonly rulesDefinedTwice: readonly string[];
  readonly rulesWithoutTest: readonly string[];
  readonly testsCitingNoRule: readonly string[];
  readonly testsCitingUnknownRules: readonly string[];
};

/** Every way in which the page and the tests disagree. */
export function findDisagreements(spec: string, tests: readonly Test[]): Disagreements {
  const rules = readRules(spec);
  const known = new Set(rules);
  const cited = new Set(tests.flatMap(({ title }) => citedRules(title)));
  return {
    rulesDefinedTwice: rules.filter((rule, index) => rules.indexOf(rule) !== index),
    rulesWithoutTest: rules.filter((rule) => !cited.has(rule)),
    testsCitingNoRule: tests.filter(({ title }) => citedRules(title).length === 0).map(describeTest),
    testsCitingUnknownRules: tests
      .filter(({ title }) => citedRules(title).some((rule) => !known.has(rule)))
      .map(describeTest),
  };
}

/** The ids of the rules, in the order of the page. */
export function readRules(spec: string): string[] {
  return [...spec.matchAll(/^- \*\*([A-Z]+\d+)\*\* /gm)].flatMap(([, rule]) => rule ?? []);
}

/** The tests that a file registers. A file that does not parse throws a SyntaxError. */
export function readTests(file: string, source: string): Test[] {
  const { program, errors } = parseSync(file, source);
  if (errors[0]) throw new SyntaxError(`${file}: ${errors[0].message}`);
  const tests: Test[] = [];
  new Visitor({
    CallExpression(call) {
      if (!registersTest(call.callee)) return;
      const line = source.slice(0, call.start).split('\n').length;
      tests.push({ place: `${file}:${line}`, title: fixedText(call.arguments[0]) });
    },
  }).visit(program);
  return tests;
}

function citedRules(title = ''): string[] {
  const [citations = ''] = /^(?:\[[A-Z]+\d+(?:, [A-Z]+\d+)*\] )+/.exec(title) ?? [];
  return citations.match(/[A-Z]+\d+/g) ?? [];
}

function describeTest({ place, title }: Test): string {
  return `${place} ${title ?? '(a computed title)'}`;
}

const modifiers = new Set(['concurrent', 'fails', 'only', 'sequential', 'skip', 'todo']);
/** Modifiers that are called first and return the function that takes the title. */
const curriedModifiers = new Set(['each', 'for', 'runIf', 'skipIf']);

/** Whether calling it registers a test: `it`, `test.only`, `it.each(rows)`, `it.each` with a table in backticks. */
function registersTest(callee: ESTree.Expression): boolean {
  switch (callee.type) {
    case 'Identifier':
      return callee.name === 'it' || callee.name === 'test';
    case 'MemberExpression':
      return modifiers.has(propertyName(callee)) && registersTest(callee.object);
    case 'CallExpression':
      return isCurried(callee.callee);
    case 'TaggedTemplateExpression':
      return isCurried(callee.tag);
    default:
      return false;
  }
}

function isCurried(callee: ESTree.Expression): boolean {
  if (callee.type !== 'MemberExpression') return false;
  return curriedModifiers.has(propertyName(callee)) && registersTest(callee.object);
}

function propertyName({ property }: ESTree.MemberExpression): string {
  return property.type === 'Identifier' ? property.name : '';
}

function fixedText(node: ESTree.Argument | undefined): string | undefined {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node?.type === 'TemplateLiteral') return node.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}
