import { describe, expect, it } from 'vitest';
import { readDockerfile } from './dockerfile.ts';

const text = `
# A comment
FROM node:26 AS build
WORKDIR /src
COPY a.json b.json ./
RUN npm ci && \\
  npm test

FROM debian
COPY --from=build --chown=1:2 /src/out /data
ENV HOME=/data
USER 1:2
VOLUME /data
EXPOSE 80
HEALTHCHECK --interval=30s CMD ["/out", "health"]
ENTRYPOINT ["/out"]
`;

describe('a Dockerfile', () => {
  it('[X13] is read as the steps that Docker would take', () => {
    expect(readDockerfile(text)).toEqual([
      {
        base: 'node:26',
        name: 'build',
        steps: [
          { type: 'workdir', path: '/src' },
          { type: 'copy', sources: ['a.json', 'b.json'], target: './' },
          { type: 'run', command: 'npm ci &&    npm test' },
        ],
        env: {},
        volumes: [],
        entrypoint: [],
        healthCheck: [],
      },
      {
        base: 'debian',
        steps: [{ type: 'copy', from: 'build', owner: '1:2', sources: ['/src/out'], target: '/data' }],
        env: { HOME: '/data' },
        user: '1:2',
        volumes: ['/data'],
        entrypoint: ['/out'],
        healthCheck: ['/out', 'health'],
      },
    ]);
  });

  it.each(['RUN before', 'FROM a\nADD x y', 'FROM a\nENV a b', 'FROM a\nENTRYPOINT run'])(
    '[X13] with anything else in it is refused: %j',
    (unknown) => {
      expect(() => readDockerfile(unknown)).toThrow(SyntaxError);
    },
  );
});
