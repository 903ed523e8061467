import { createMemoryLog } from './memory.ts';
import { describeLogStore } from './logStore.contract.ts';

describeLogStore(createMemoryLog);
