/** Modules that put topics together for the functions that run them, written from what the topics declare. */
import type { ApiFunction } from '../../lambdas/kernel/api-functions.ts';
import { answersTheRest } from '../../lambdas/kernel/api-functions.ts';
import { bodyLimit } from '../../lambdas/kernel/body-limit.ts';
import { methodsOf, type RouteSpec } from '../../lambdas/kernel/route-spec.ts';
import { routeTable } from '../../lambdas/routes.ts';
import type { Topic, TopicName } from '../topics/topics.ts';
import {
  apiFunctionNames,
  needsOfApi,
  servedRoutes,
  topicEntries,
  topicsServedBy,
} from '../topics/topics.ts';

const NOTICE = '/** Written by `npm run generate`. */\n';

/** A topic's name as a part of an identifier. */
const inCode = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

interface Import {
  readonly what: string;
  readonly from: string;
  readonly isType?: boolean;
}

const importLines = (imports: readonly Import[]): string =>
  imports
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))
    .map(({ what, from, isType }) => `import ${isType === true ? 'type ' : ''}{ ${what} } from '${from}';\n`)
    .join('');

const apiModule = (name: ApiFunction): string => {
  const names = topicsServedBy(name)
    .map(([topic]) => topic)
    .toSorted();
  const reads = needsOfApi(name).access.length > 0;
  const isForStaff = servedRoutes.some(({ servedBy, staff }) => servedBy === name && staff !== undefined);
  const apis = names.map((topic) => `${inCode(topic)}Api`);
  const imports = [
    ...names.map((topic) => ({ what: `${inCode(topic)}Api`, from: `../../api/${topic}.ts` })),
    ...(reads
      ? [
          { what: 'makeReadingDeps', from: '../../api/reading-deps.ts' },
          { what: 'serveTopics', from: '../../api/serve-topics.ts' },
        ]
      : [{ what: 'readsNothing, serveTopics', from: '../../api/serve-topics.ts' }]),
    ...(isForStaff ? [{ what: 'staffCheck', from: '../../api/staff-check.ts' }] : []),
    ...(name === answersTheRest ? [{ what: 'methodsByPath', from: '../methods-by-path.ts' }] : []),
  ];
  const parts = [
    `apis: [${apis.join(', ')}]`,
    `reading: ${reads ? 'makeReadingDeps' : 'readsNothing'}`,
    ...(isForStaff ? ['staff: staffCheck'] : []),
    ...(name === answersTheRest ? ['methodsByPath'] : []),
  ];
  return `${NOTICE}${importLines(imports)}\nexport const handler = serveTopics({ ${parts.join(', ')} });\n`;
};

const methodsModule = (): string => {
  const lines = [...Map.groupBy(servedRoutes, ({ path }) => path)]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(
      ([path, specs]) =>
        `  '${path}': [${methodsOf(specs)
          .map((method) => `'${method}'`)
          .join(', ')}],\n`,
    )
    .join('');
  const imports = [{ what: 'MethodsByPath', from: '../api/find-route.ts', isType: true }];
  return `${NOTICE}${importLines(imports)}\nexport const methodsByPath: MethodsByPath = {\n${lines}};\n`;
};

/** Stands with the topic that serves the configuration, which knows no other topic. */
const bodyLimitsModule = (): string => {
  const lines = Object.entries<RouteSpec>(routeTable)
    .filter(([, { body }]) => body !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, spec]) => `  ${name}: ${bodyLimit(spec).bytes},\n`)
    .join('');
  return `${NOTICE}\nexport const bodyLimits = {\n${lines}} as const;\n`;
};

/** The topics that declare a part, in their order. */
const having = (part: keyof Topic): readonly TopicName[] =>
  topicEntries.filter(([, topic]) => topic[part] !== undefined).map(([name]) => name);

const projectionsModule = (): string => {
  const names = having('projections');
  const imports = [
    ...names.map((name) => ({ what: `projections as ${inCode(name)}`, from: `../${name}/topic.ts` })),
    { what: 'StreamPart', from: '../kernel/stream-part.ts', isType: true },
  ];
  const list = names.map((name) => `  ${inCode(name)},\n`).join('');
  return `${NOTICE}${importLines(imports)}\nexport const projections: readonly StreamPart[] = [\n${list}];\n`;
};

const effectsModule = (): string => {
  const parts = having('effects').map((name) => ({
    name: inCode(name),
    import: { what: `effects as ${inCode(name)}`, from: `../${name}/topic.ts` },
  }));
  const jobs = having('notificationJobs').map((name) => ({
    name: `${inCode(name)}Jobs`,
    import: { what: `notificationJobs as ${inCode(name)}Jobs`, from: `../${name}/topic.ts` },
  }));
  const imports = [
    ...[...parts, ...jobs].map((each) => each.import),
    { what: 'StreamPart', from: '../kernel/stream-part.ts', isType: true },
  ];
  const list = [
    ...parts.map(({ name }) => `  ${name},\n`),
    ...jobs.map(({ name }) => `  ...${name}.map(({ part }) => part),\n`),
  ].join('');
  return `${NOTICE}${importLines(imports)}\nexport const effects: readonly StreamPart[] = [\n${list}];\n`;
};

const notifiersModule = (): string => {
  const names = having('notifiers');
  const imports = [
    ...names.map((name) => ({ what: `notifiers as ${inCode(name)}`, from: `../${name}/topic.ts` })),
    { what: 'Notifier', from: '../notify/notifier.ts', isType: true },
  ];
  const list = names.map((name) => `  ...${inCode(name)},\n`).join('');
  return `${NOTICE}${importLines(imports)}\nexport const notifiers: readonly Notifier[] = [\n${list}];\n`;
};

/** Stands with the topic that reads notifications: the types of its own come from their file. */
const notificationTypesModule = (): string => {
  const names = having('notificationTypes').filter((name) => name !== 'notifications');
  const imports = [
    ...names.map((name) => ({ what: `notificationTypes as ${inCode(name)}`, from: `../${name}/topic.ts` })),
    { what: 'decisionNotificationTypes', from: './decision-notification-types.ts' },
  ];
  const list = [...names.map(inCode), 'decisionNotificationTypes'].map((name) => `  ...${name},\n`).join('');
  return `${NOTICE}${importLines(imports)}\nexport const notificationTypes = {\n${list}};\n`;
};

/** The generated modules by their paths below `lambdas`. */
export const wiringModules = (): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(apiFunctionNames.map((name) => [`wiring/api/${name}.ts`, apiModule(name)])),
  'wiring/effects.ts': effectsModule(),
  'wiring/methods-by-path.ts': methodsModule(),
  'wiring/projections.ts': projectionsModule(),
  'wiring/notifiers.ts': notifiersModule(),
  'meta/body-limits.ts': bodyLimitsModule(),
  'notifications/notification-types.ts': notificationTypesModule(),
});
