/**
 * Remembers the answers of a pure function of a string: at least the newest `size` of them and never more than twice as many,
 * so that nobody can fill the memory. They are forgotten a whole generation at a time: a map whose oldest are taken out one
 * by one is searched through its holes.
 */
export const memo = <T>(size: number, compute: (input: string) => T): ((input: string) => T) => {
  let newer = new Map<string, T>();
  let older = new Map<string, T>();
  return (input) => {
    const known = newer.get(input);
    if (known !== undefined) return known;
    const answer = older.get(input) ?? compute(input);
    if (newer.size >= size) {
      older = newer;
      newer = new Map();
    }
    newer.set(input, answer);
    return answer;
  };
};
