/** Many contacts at once, written into the data of a relay that is not running. */
import { join } from 'node:path';
import Database from 'better-sqlite3';

const people = ['Ana', 'Bruno', 'Clara', 'Davi', 'Elisa', 'Fábio', 'Gabi', 'Heitor', 'Iara', 'João'];
const families = [
  'Alves',
  'Braga',
  'Costa',
  'Dias',
  'Esteves',
  'Faria',
  'Gomes',
  'Horta',
  'Ito',
  'Lima',
];
const words = ['', 'praia no sábado?', 'working…', 'listening to the rain (8)', '', 'be kind :)'];

const crowdName = (index: number): string =>
  `${people[index % 10]} ${families[Math.floor(index / 10) % 10]} ${index}`;
export const crowdUser = (index: number): string => `crowd${String(index).padStart(6, '0')}`;

/** Makes so many people, all of them contacts of who has that handle. Nobody can sign in as one of them. */
export function seedCrowd(data: string, handle: string, count: number): void {
  const database = new Database(join(data, 'cutuca.sqlite'));
  const { id } = database.prepare('SELECT id FROM users WHERE handle = ?').get(handle) as {
    readonly id: string;
  };
  const insert = (table: string, columns: readonly string[]) =>
    database.prepare(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    );
  const user = insert('users', [
    'id',
    'handle',
    'password',
    'administrator',
    'status',
    'profile_version',
    'created',
  ]);
  const profile = insert('profiles', ['user', 'version', 'display_name', 'personal_message', 'shown']);
  const contact = insert('contacts', ['user', 'contact', 'since']);
  database.transaction(() => {
    for (let index = 0; index < count; index += 1) {
      const other = crowdUser(index);
      user.run(other, `crowd${index}`, '-', 0, 'available', 1, 0);
      profile.run(other, 1, crowdName(index), words[index % words.length], '{}');
      contact.run(id, other, 0);
      contact.run(other, id, 0);
    }
  })();
  database.close();
}
