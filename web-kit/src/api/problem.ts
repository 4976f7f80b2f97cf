/** What is wrong with one field (or one line of a file) of a request. */
export interface FieldError {
  field?: string;
  line?: number;
  code?: string;
  message: string;
}

interface ProblemDocument {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  errors?: FieldError[];
}

const prefix = 'urn:lanyard:problem:';

/** The service answered, and the answer is no: an RFC 9457 problem document. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    /** The stable short name: `already-registered`, `sessions-overlap`, `invalid`, … */
    readonly kind: string,
    readonly status: number,
    readonly title: string,
    readonly detail: string | undefined,
    readonly errors: readonly FieldError[],
  ) {
    super(detail ?? title);
  }

  /** The first message for each field, to stand beside it. */
  byField(): Record<string, string> {
    const messages: Record<string, string> = {};
    for (const { field, message } of this.errors) if (field) messages[field] ??= message;
    return messages;
  }

  /** Reads the problem document of an answer that is not a success; a foreign body still gives a Problem. */
  static async of(answer: Response): Promise<Problem> {
    let document: ProblemDocument = {};
    try {
      if (answer.headers.get('content-type')?.includes('json')) {
        document = ((await answer.json()) as ProblemDocument | null) ?? {};
      }
    } catch {
      // A proxy's page, or an answer cut off: the status alone has to do.
    }
    const kind = document.type?.startsWith(prefix)
      ? document.type.slice(prefix.length)
      : byStatus(answer.status);
    return new Problem(
      kind,
      answer.status,
      document.title ?? 'The service could not do that',
      document.detail,
      document.errors ?? [],
    );
  }
}

/** No answer came: no network, a time-out, or a service that is away and stayed away. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';

  constructor(cause: unknown) {
    super('The service could not be reached', { cause });
  }
}

function byStatus(status: number): string {
  switch (status) {
    case 401:
      return 'not-signed-in';
    case 403:
      return 'not-allowed';
    case 404:
      return 'not-found';
    case 413:
      return 'too-large';
    case 429:
      return 'too-many-requests';
    case 502:
    case 503:
    case 504:
      return 'unavailable';
    default:
      return status < 500 ? 'malformed-request' : 'broken';
  }
}
