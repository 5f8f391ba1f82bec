import type { Chance } from '#main/demonstration/luck.ts';
import { newId } from '#platform/kernel/id.ts';
import { type Answer, Caller } from './caller.ts';
import { type City, signInOf } from './city.ts';
import type { Deed, Made } from './deeds/deed.ts';
import { missing, shown } from './deeds/shown.ts';
import { aimAt, type Moment, sendAndKill } from './killing.ts';

/** What the pages lack of what was acknowledged, and what they show that was not done or was done once less. */
export interface Difference {
  readonly lost: readonly string[];
  readonly twice: readonly string[];
}

/** Tells the story by the calls of its people, and remembers what was acknowledged to them. */
export class Teller {
  readonly #city: City;
  readonly #luck: Chance;
  readonly #made: Made = new Map();
  readonly #callers = new Map<string, Promise<Caller>>();
  #told: readonly string[] = [];
  /** Milliseconds that a call takes when nothing happens to it. */
  #usual = 30;

  constructor(city: City, luck: Chance) {
    this.#city = city;
    this.#luck = luck;
  }

  async tell(deed: Deed): Promise<Answer> {
    const { send, keep } = await this.#wish(deed);
    const began = performance.now();
    const answer = await send();
    this.#usual = performance.now() - began;
    await keep(answer);
    return answer;
  }

  /**
   * Sends, kills the product at the moment, starts it again, and sends the same again: who heard nothing does so, and who
   * doubts what he heard. @returns the answers of both times, and how the pages differed between them
   */
  async tellThroughKill(deed: Deed, moment: Moment) {
    const { send, keep } = await this.#wish(deed);
    const before = this.#told;
    const kill = await aimAt(this.#city, this.#luck);
    const { heard, lost } = await sendAndKill(send, { moment, kill, usual: this.#usual }, this.#luck);
    await this.#city.restart();
    if (heard !== undefined) await keep(heard);
    const found = await this.#shown();
    const between: Difference = {
      lost: missing(heard === undefined ? before : this.#told, found),
      twice: missing(found, [...before, ...deed.tells]),
    };
    const again = await send();
    if (heard === undefined) await keep(again);
    return { first: heard ?? lost, between, again };
  }

  async difference(): Promise<Difference> {
    const found = await this.#shown();
    return { lost: missing(this.#told, found), twice: missing(found, this.#told) };
  }

  async #shown(): Promise<string[]> {
    return shown({ office: await this.#at('zhuren'), discipline: await this.#at('chengban') }, this.#made);
  }

  /** One wish keeps its key however often it is sent. */
  async #wish(deed: Deed) {
    const caller = await this.#at(deed.who);
    const { url, order } = await deed.call(caller, this.#made);
    const key = newId<'wish'>();
    const keep = async (answer: Answer) => {
      if (answer.status >= 300) throw new Error(`${url} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
      await deed.keep?.(answer, this.#made, caller);
      this.#told = [...this.#told, ...deed.tells];
    };
    return { send: () => caller.post(url, order, key), keep };
  }

  #at(who: string): Promise<Caller> {
    const known = this.#callers.get(who) ?? this.#enter(who);
    this.#callers.set(who, known);
    return known;
  }

  async #enter(who: string): Promise<Caller> {
    const caller = new Caller(this.#city.address);
    await caller.signIn(signInOf(who));
    return caller;
  }
}
