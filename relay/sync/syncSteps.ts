/** The three messages of the Yjs sync protocol: what I have; what you lack; what is new. */
export const syncStep1 = 0;
export const syncStep2 = 1;
export const syncUpdate = 2;
