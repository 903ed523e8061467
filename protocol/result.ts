/**
 * Expected failures are values: whoever crosses a trust boundary gets a `Result` and must look at it.
 * Thrown errors are kept for broken invariants and for I/O that has no sensible answer.
 */
export type Result<T, E> = Ok<T> | Err<E>;
export type Ok<T> = { readonly ok: true; readonly value: T };
export type Err<E> = { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });
export const err = <E>(error: E): Err<E> => ({ ok: false, error });
