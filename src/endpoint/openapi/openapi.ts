import { VERSION } from '../../version.ts';
import { PROBLEM_BASE, PROBLEM_STATUS, type ProblemType } from '../../booking/contract.ts';
import { OPENAPI_EXAMPLES } from './openapi-examples.ts';
import { EVERYWHERE, OPERATIONS, PARAMETERS, type Operation } from './openapi-operations.ts';
import { openApiSchemas } from './openapi-schemas.ts';

type Json = Record<string, unknown>;

const HEADER_WORDS: Readonly<Record<string, string>> = {
  ETag: 'Entity tag of what is answered (RFC 9110, 8.8.3).',
  Location: 'The manageUrl of the booking.',
  'Cache-Control': 'How long it may be kept: some seconds.',
  'Retry-After': 'Seconds to wait (RFC 9110, 10.2.3); again as retryAfter in the body.',
};

/** The booking contract as an OpenAPI 3.1 document, made from the schemas that both ends check with. */
export function bookingOpenApi(): Json {
  const paths: Record<string, Json> = {};
  for (const operation of OPERATIONS) {
    (paths[operation.path] ??= {})[operation.method] = operationObject(operation);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'linli booking contract',
      version: VERSION,
      summary: 'What goes over the wire between a booking form and an endpoint.',
      description:
        'No cookies. Errors are problem details (RFC 9457): switch on `type`, never on the status alone. Every request that makes something carries a key of its own; sending it again makes nothing new.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/booking', description: 'feed.booking.endpoint of the feed' }],
    security: [],
    paths,
    components: {
      schemas: schemasWithExamples(),
      parameters: PARAMETERS,
    },
  };
}

function schemasWithExamples(): Json {
  return Object.fromEntries(
    Object.entries(openApiSchemas()).map(([name, schema]) => {
      const example = OPENAPI_EXAMPLES[name];
      return [name, example === undefined ? schema : { ...schema, examples: [example] }];
    }),
  );
}

function operationObject(operation: Operation): Json {
  const { id, summary, parameters, body, answers, type = 'application/json' } = operation;
  const responses: Record<string, Json> = {};
  for (const [status, schema] of Object.entries(answers)) {
    responses[status] = {
      description: status === '304' ? 'Nothing has changed.' : 'As asked.',
      headers: headersOf(operation.headers ?? []),
      ...(schema === null ? {} : { content: { [type]: { schema: reference(schema) } } }),
    };
  }
  for (const [status, types] of byStatus([...operation.problems, ...EVERYWHERE])) {
    responses[status] = {
      description: `Problem: ${types.map((name) => PROBLEM_BASE + name).join(', ')}`,
      headers: headersOf(/429|503|409/.test(status) ? ['Retry-After'] : []),
      content: { 'application/problem+json': { schema: reference('Problem') } },
      'x-problem-types': types,
    };
  }
  return {
    operationId: id,
    summary,
    parameters: parameters.map((name) => ({ $ref: `#/components/parameters/${name}` })),
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: reference(body) } },
          },
        }),
    responses,
  };
}

function byStatus(problems: readonly ProblemType[]): readonly (readonly [string, ProblemType[]])[] {
  const statuses = new Map<string, ProblemType[]>();
  for (const type of new Set(problems)) {
    const status = String(PROBLEM_STATUS[type]);
    statuses.set(status, [...(statuses.get(status) ?? []), type]);
  }
  return [...statuses];
}

function headersOf(names: readonly string[]): Json {
  return Object.fromEntries(
    names.map((name) => [name, { description: HEADER_WORDS[name], schema: { type: 'string' } }]),
  );
}

function reference(name: string): Json {
  return { $ref: `#/components/schemas/${name}` };
}
