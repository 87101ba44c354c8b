/** The tables of whose personal data is stored, in docs/personal-data.md, from what topics and the stack declare. */
import type { DataOfRow, Person, Way } from '../../lambdas/kernel/personal-data.ts';
import type { ObjectKind, OwnerOfObjects, SetDays, Until } from '../../lambdas/kernel/stored-data.ts';
import type { DataOfField } from '../../lambdas/platform/data-of-field.ts';
import { fieldsOfEveryLine, logFields } from '../../lambdas/platform/log-fields.ts';
import type { RowDefinition } from '../../lambdas/platform/row.ts';
import { declaredMessages, declaredObjects } from '../residency/declared.ts';
import { accessLogFields, poolAttributes, scheduleFields } from '../residency/fields-of-services.ts';
import { topicEntries } from '../topics/topics.ts';
import { markdownTable, withinMarks } from './markdown.ts';

/** A kind of row, and whose personal data it is. */
export interface DeclaredRow {
  readonly topic: string;
  readonly row: RowDefinition;
  readonly data: DataOfRow;
}

/** All kinds of rows, in the order of their topics. */
export const declaredRows: readonly DeclaredRow[] = topicEntries.flatMap(
  ([topic, { rows = {}, data = {} }]) =>
    Object.entries(data).map(([name, each]) => {
      const row = rows[name];
      if (row === undefined) throw new Error(`${topic} says whose ${name} is, which is none of its rows`);
      return { topic, row, data: each };
    }),
);

const inWords = (way: Way): string => {
  if (way === 'key') return 'by the key';
  if (way === 'scan') return 'by a scan of the table';
  return 'with' in way ? `with each ${way.with}` : `gone within ${way.forDays} days`;
};

const personLine = (entity: string, { named, found, exported, erased }: Person): readonly string[] => [
  entity,
  `\`${named}\``,
  inWords(found),
  exported === true ? 'yes' : `no: ${exported.not}`,
  erased,
];

const linesOf = ({ row: { entity }, data }: DeclaredRow): readonly (readonly string[])[] =>
  'nobodys' in data
    ? [[entity, `nobody: ${data.nobodys}`, '', '', '']]
    : data.of.map((person) => personLine(entity, person));

const rowTable = (): string =>
  markdownTable([
    ['rows', 'whose', 'how they are found', 'in the export', 'when the person is erased'],
    ...declaredRows.flatMap(linesOf),
  ]);

const settings = {
  logs: '`logRetentionDays`',
  uploads: '1 day, or 14 with `moderationsPerDay`',
  userExports: '`userExportDays`',
  deletedMedia: '35 days in production',
} as const satisfies Record<keyof SetDays, string>;

const end = (until: Until): string => {
  if (until === 'deleted') return 'until they are deleted';
  return 'days' in until ? `${until.days} days` : settings[until.set];
};

const objectWays = (found: OwnerOfObjects['found']): string => {
  if (found === 'key') return 'by the key';
  return found === 'nothing leads there' ? found : `with each ${found.with}`;
};

const objectLine = ({ bucket, folder, holds, of, until }: ObjectKind): readonly string[] => [
  folder === '' ? bucket : `${bucket} \`${folder}\``,
  holds,
  ...('nobodys' in of
    ? [`nobody: ${of.nobodys}`, '', '']
    : [
        `${of.named}, ${objectWays(of.found)}`,
        of.exported === true ? 'yes' : `no: ${of.exported.not}`,
        of.erased === 'deleted' ? 'deleted' : `kept: ${of.erased.kept}`,
      ]),
  end(until),
];

const objectTable = (): string =>
  markdownTable([
    ['objects', 'what they are', 'whose', 'in the export', 'when the person is erased', 'kept'],
    ...declaredObjects.map(objectLine),
  ]);

const says = (data: DataOfField): string => ('names' in data ? data.names : `nobody: ${data.nobodys}`);

const messageTable = (): string =>
  markdownTable([
    ['queue', 'message', 'whose'],
    ...declaredMessages
      .map(({ queue, kind, fields }) => [
        queue.replace('_QUEUE_URL', '').toLowerCase().replaceAll('_', ' '),
        `\`${kind}\``,
        Object.entries(fields)
          .flatMap(([name, data]) => ('names' in data ? [`\`${name}\`: ${data.names}`] : []))
          .join('; ') || 'nobody',
      ])
      .toSorted(([one = ''], [other = '']) => (one < other ? -1 : one > other ? 1 : 0)),
  ]);

const fieldLines = (where: string, fields: Readonly<Record<string, DataOfField>>) =>
  Object.entries(fields).map(([name, data]) => [where, `\`${name}\``, says(data)]);

const fieldTable = (): string =>
  markdownTable([
    ['where', 'field', 'whose'],
    ...fieldLines('lines of functions', { ...fieldsOfEveryLine, ...logFields }),
    ...fieldLines(
      'log of the API',
      Object.fromEntries(Object.entries(accessLogFields).map(([name, { data }]) => [name, data])),
    ),
    ...fieldLines('user pool', poolAttributes),
    ...fieldLines('schedules', scheduleFields),
  ]);

/** A document with the present tables between its marks. */
export const withPersonalData = (document: string): string =>
  [
    ['personal data', rowTable()],
    ['objects', objectTable()],
    ['messages', messageTable()],
    ['fields', fieldTable()],
  ].reduce((written, [name = '', table = '']) => withinMarks(written, name, table), document);
