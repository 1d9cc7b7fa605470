import addFormats from 'ajv-formats';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';

type Json = Record<string, unknown>;

interface Response {
  readonly headers?: Record<string, { readonly required?: boolean; readonly schema: Json }>;
  readonly content?: Record<string, { readonly schema: Json }>;
}

/** One operation as the document describes it. */
export interface Operation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
  }[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema: Json }> };
  readonly responses: Record<string, Response>;
  readonly security?: readonly Json[];
}

export interface OpenApi {
  readonly openapi: string;
  readonly info: { readonly description: string };
  readonly paths: Record<string, Record<string, Omit<Operation, 'method' | 'path'>>>;
  readonly components: {
    readonly schemas: Record<string, Json>;
    readonly securitySchemes: Record<string, Json>;
  };
}

/** An answer of the server, read whole. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
}

/** The served description of the API: finds operations by their names, and holds answers against what it says. */
export class ApiDocument {
  private readonly ajv = new Ajv2020({ strict: true, allErrors: true });
  private readonly compiled = new Map<string, ValidateFunction>();

  constructor(readonly document: OpenApi) {
    addFormats(this.ajv);
    this.ajv.addVocabulary(['components', 'example']);
    const schemas = Object.entries(document.components.schemas).map(([name, schema]) => [
      name,
      closed(schema),
    ]);
    this.ajv.addSchema({ $id: 'api', components: { schemas: Object.fromEntries(schemas) as Json } });
  }

  operations(): Operation[] {
    return Object.entries(this.document.paths).flatMap(([path, byMethod]) =>
      Object.entries(byMethod).map(([method, operation]) => ({ ...operation, method, path })),
    );
  }

  operation(operationId: string): Operation {
    const found = this.operations().find((one) => one.operationId === operationId);
    if (!found) throw new Error(`The document has no operation ${operationId}`);
    return found;
  }

  /** What is wrong with a body that is to be sent. */
  faultsOfBody(operationId: string, body: unknown): string[] {
    const schema = this.operation(operationId).requestBody?.content['application/json']?.schema;
    return schema ? this.faults(`${operationId} body`, schema, body) : [];
  }

  /** What an answer has that the document does not say, or lacks of what it says. */
  faultsOfAnswer(operationId: string, { status, headers, body }: Answer): string[] {
    const response = this.operation(operationId).responses[status];
    if (!response) return [`the status ${status} is not in the document`];
    const type = (headers.get('content-type') ?? '').replace(/;.*/, '');
    const schema = response.content?.[type]?.schema;
    if (!schema) return [`the type ${type} is not in the document for ${status}`];
    const wrongHeaders = Object.entries(response.headers ?? {}).flatMap(([name, header]) => {
      const value = headers.get(name);
      if (value !== null) return this.faults(`${operationId} ${status} ${name}`, header.schema, value);
      return header.required ? [`the header ${name} is missing`] : [];
    });
    return [...wrongHeaders, ...this.faults(`${operationId} ${status}`, schema, body)];
  }

  private faults(name: string, schema: Json, value: unknown): string[] {
    const validate = this.compiled.get(name) ?? this.ajv.compile(withRefs(schema));
    this.compiled.set(name, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message = '', params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  }
}

/** The schema, allowing nothing that it does not name: an answer may hold no more than is described. */
function closed(schema: Json): Json {
  return 'properties' in schema ? { ...schema, additionalProperties: false } : schema;
}

/** The schema with its references leading to the document's components. */
function withRefs(schema: Json): Json {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"api#/components')) as Json;
}
