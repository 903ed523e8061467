/** People who are signed in and do nothing. */
import { formatDocumentName, type UserId } from '#protocol';
import { answerAs } from '../program/index.ts';
import { openSocket, type Target } from './openSocket.ts';
import { makePerson } from './people.ts';

export type IdleQuestions = {
  /** Makes so many accounts on a relay. */
  readonly meet: (input: { readonly url: string; readonly people: number }) => Promise<void>;
  /** So many sockets more, each of the next person, with that person's inbox open. They stay. */
  readonly connect: (input: Target & { readonly sockets: number }) => Promise<void>;
};

type Person = { readonly inbox: string; readonly token: string };

const people: Person[] = [];
const connected = new Map<string, number>();

const questions: IdleQuestions = {
  meet: async ({ url, people: count }) => {
    while (people.length < count) {
      const { user, token } = await makePerson(url, `person${people.length}`);
      people.push({ inbox: inboxOf(user), token });
    }
  },
  connect: async ({ sockets, ...target }) => {
    for (let left = sockets; left > 0; left -= 1) {
      const count = connected.get(target.url) ?? 0;
      const { inbox: document, token } = people[count % people.length] as Person;
      await openSocket({ ...target, document, token });
      connected.set(target.url, count + 1);
    }
  },
};

const inboxOf = (user: UserId): string => formatDocumentName({ type: 'inbox', user });

answerAs(questions);
