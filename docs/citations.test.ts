import { describe, expect, it } from 'vitest';
import { findDisagreements, readRules, readTests } from './citations.ts';

const spec = `# The rules
- **A1** An update decodes.
- **UI12** A window shakes. See **A1**.
A line about - **A9** that is no rule.
`;

const agreement = {
  rulesDefinedTwice: [],
  rulesWithoutTest: [],
  testsCitingNoRule: [],
  testsCitingUnknownRules: [],
};

describe('readRules', () => {
  it('[T2] finds a rule where a line begins with its id, and nowhere else', () => {
    expect(readRules(spec)).toEqual(['A1', 'UI12']);
  });
});

describe('readTests', () => {
  it.each([
    `it('[A1] decodes', () => {});`,
    `test('[A1] decodes', { timeout: 1 }, async () => {});`,
    `describe('updates', () => { it('[A1] decodes', () => {}); });`,
    `it.only('[A1] decodes', () => {});`,
    `it.each([[')'], ["it('no')"]])('[A1] decodes', () => {});`,
    'it.each`a | b`("[A1] decodes", () => {});',
    `test.concurrent.skipIf(slow)('[A1] decodes', () => {});`,
    `/* it('no') */ it('[A1] decodes', () => { submit('it'); edit('x'); });`,
  ])('[T2] finds the one test of %s', (source) => {
    expect(readTests('a.test.ts', source)).toEqual([{ place: 'a.test.ts:1', title: '[A1] decodes' }]);
  });

  it('[T2] reads the fixed beginning of a template, and tells a computed title', () => {
    const source = 'it(`[A1] ${size} bytes`, f);\n\nit(title, f);\nbeforeEach(() => {});';
    expect(readTests('a.test.ts', source)).toEqual([
      { place: 'a.test.ts:1', title: '[A1] ' },
      { place: 'a.test.ts:3', title: undefined },
    ]);
  });

  it('[T2] refuses a file that does not parse', () => {
    expect(() => readTests('a.test.ts', 'it(')).toThrow(SyntaxError);
  });
});

describe('findDisagreements', () => {
  it('[T2] finds none where each rule is proved and each test proves one', () => {
    expect(findDisagreements(spec, [{ place: 'a:1', title: '[A1, UI12] shakes' }])).toEqual(agreement);
    expect(findDisagreements(spec, [{ place: 'a:1', title: '[A1] [UI12] shakes' }])).toEqual(agreement);
  });

  it('[T2] names a rule without a test', () => {
    const tests = [{ place: 'a:1', title: '[A1] decodes' }];
    expect(findDisagreements(spec, tests)).toEqual({ ...agreement, rulesWithoutTest: ['UI12'] });
  });

  it('[T2] names a rule defined twice', () => {
    const tests = [{ place: 'a:1', title: '[A1, UI12] shakes' }];
    expect(findDisagreements(`${spec}- **A1** Again.\n`, tests)).toEqual({
      ...agreement,
      rulesDefinedTwice: ['A1'],
    });
  });

  it('[T2] names a test that cites no rule, or not at the beginning, or with a computed title', () => {
    const tests = [
      { place: 'a:1', title: '[A1, UI12] shakes' },
      { place: 'a:2', title: 'decodes [A1]' },
      { place: 'a:3', title: undefined },
    ];
    expect(findDisagreements(spec, tests)).toEqual({
      ...agreement,
      testsCitingNoRule: ['a:2 decodes [A1]', 'a:3 (a computed title)'],
    });
  });

  it('[T2] names a test that cites an unknown rule', () => {
    const tests = [{ place: 'a:1', title: '[A1, UI12, A7] shakes' }];
    expect(findDisagreements(spec, tests)).toEqual({
      ...agreement,
      testsCitingUnknownRules: ['a:1 [A1, UI12, A7] shakes'],
    });
  });
});
