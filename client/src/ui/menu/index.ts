export { Menu, type MenuItem, type MenuProps } from './Menu.tsx';
export { MenuButton, type MenuButtonProps } from './MenuButton.tsx';
export { onMenuAsked } from './asked.ts';
export { type Box } from './place.ts';
export { openBeside } from './popover.ts';
