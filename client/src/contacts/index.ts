/** The main window: oneself, the contact list, requests. */
export { MainPane, type MainPaneProps } from './MainPane.tsx';
