/** The tabs of one account in this browser. */
export { makeTabs, type TabNews, type Tabs } from './tabs.ts';
