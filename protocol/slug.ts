import * as v from 'valibot';

/** The name of a thing that versions know or do not know: a picture, a scene, a sound. */
export const Slug = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,31}$/));
