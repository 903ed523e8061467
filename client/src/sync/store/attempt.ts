/**
 * The answer, or nothing where the device refuses: what fails here fails in the device copies too, and they say so. What is
 * kept beside the documents can be learnt again from the relay.
 */
export async function attempt<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch {
    return undefined;
  }
}
