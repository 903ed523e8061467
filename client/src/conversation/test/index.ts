export { openPane, type OpenPane } from './openPane.tsx';
