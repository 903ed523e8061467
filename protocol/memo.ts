/** Remembers the answers of a pure function of a string: the newest `size` of them, so that nobody can fill the memory. */
export const memo = <T>(size: number, compute: (input: string) => T): ((input: string) => T) => {
  const answers = new Map<string, T>();
  return (input) => {
    const known = answers.get(input);
    if (known !== undefined) return known;
    const answer = compute(input);
    answers.set(input, answer);
    for (const oldest of answers.keys()) {
      if (answers.size <= size) break;
      answers.delete(oldest);
    }
    return answer;
  };
};
