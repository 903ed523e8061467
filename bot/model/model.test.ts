import { makeSkills } from '../skills/index.ts';
import { makeScriptedModel, makeSkillsModel } from './index.ts';
import { describeModel } from './model.contract.ts';

describeModel('a script', () =>
  makeScriptedModel(() => [
    { type: 'text', text: 'four' },
    { type: 'text', text: '!' },
    { type: 'end' },
  ]),
);
describeModel('the skills', () => makeSkillsModel(makeSkills('en')));
