/** The app as one component. */
export { App, type AppProps } from './App.tsx';
