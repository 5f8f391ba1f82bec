import type { SignIn } from './browser.ts';

/** An answer as the wire brought it. */
export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads answers as the wire has them
  readonly body: any;
}

/** Somebody's browser without its pages: cookies, the token against forged calls, a key with every command. */
export class Caller {
  readonly #address: string;
  readonly #cookies = new Map<string, string>();
  #csrfToken = '';

  constructor(address: string) {
    this.#address = address;
  }

  async signIn({ loginName, password }: SignIn): Promise<void> {
    await this.get('/api/session');
    const { status } = await this.#ask('POST', '/api/session', { loginName, password });
    if (status !== 200) throw new Error(`${loginName} could not sign in: ${status}`);
  }

  /** @throws Error where the answer is no success */
  async get<T>(url: string): Promise<T> {
    const { status, body } = await this.#ask('GET', url);
    if (status !== 200) throw new Error(`${url} answered ${status}: ${JSON.stringify(body)}`);
    return body as T;
  }

  /** @throws TypeError where no answer came, so that nobody knows whether it was done */
  post(url: string, order: object, key: string): Promise<Answer> {
    return this.#ask('POST', url, order, key);
  }

  async #ask(method: 'GET' | 'POST', url: string, order?: object, key?: string): Promise<Answer> {
    const response = await fetch(this.#address + url, {
      method,
      headers: {
        accept: 'application/json',
        cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(order === undefined ? {} : { 'content-type': 'application/json', 'x-csrf-token': this.#csrfToken }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(order === undefined ? {} : { body: JSON.stringify(order) }),
    });
    const body = await response.json();
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.#cookies.set(name, value);
    }
    if (typeof body?.csrfToken === 'string') this.#csrfToken = body.csrfToken;
    return { status: response.status, body };
  }
}
