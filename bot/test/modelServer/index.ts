/** A server of language models, for tests, that does right or wrong as it is told. */
export * from './modelServer.ts';
export * from './freePort.ts';
