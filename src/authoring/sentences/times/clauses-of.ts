import { WEEKDAYS } from '../../../model/time/plain-date.ts';
import { hasDays, hasTimes, newClause, type Clause, type Clauses } from './clause.ts';
import { joined, newScope } from './scope.ts';
import type { Question, Remark } from './times-reading.ts';
import type { Token } from './token.ts';

/** Puts the tokens of a sentence together: days with their times, and what is said of several of them. */
export function clausesOf(tokens: readonly Token[]): Clauses {
  return new Sentence().read(tokens);
}

class Sentence {
  #all = newScope();
  readonly #clauses: Clause[] = [];
  readonly #questions: Question[] = [];
  readonly #notes: string[] = [];
  readonly #remarks: Remark[] = [];
  /** That of the part between two strong separators. */
  #scope = newScope();
  #current: Clause | null = null;

  read(tokens: readonly Token[]): Clauses {
    for (const token of tokens) this.#take(token);
    this.#endPart();
    // "周一闭馆" says the other days.
    if (this.#clauses.length === 0 && this.#all.closedDays.length > 0) this.#begin();
    return {
      clauses: this.#clauses.map(withDays),
      scope: this.#all,
      questions: this.#questions,
      notes: this.#notes,
      remarks: this.#remarks,
    };
  }

  #take(token: Token): void {
    const scope = this.#scope;
    switch (token.kind) {
      case 'separator':
        if (token.isStrong) this.#endPart();
        return;
      case 'weekdays':
      case 'nth':
      case 'month-days':
      case 'dates':
      case 'every':
        return this.#takeDays(token);
      case 'range':
        this.#timed().ranges.push(token.range);
        return;
      case 'part-of-day':
        this.#timed().partOfDay = token.text;
        return;
      case 'times-unknown':
        this.#timed().partOfDay = '';
        return;
      case 'season':
      case 'season-name':
        return this.#takeSeason(token);
      case 'later-end':
        return this.#takeLaterEnd(token.end);
      case 'period':
        scope.start = this.#once(scope.start, token.start);
        scope.until = this.#once(scope.until, token.until);
        return;
      case 'count':
        scope.count = this.#once(scope.count, token.count);
        return;
      case 'holiday':
        scope.holiday = this.#once(scope.holiday, token.on);
        return;
      case 'makeup':
        scope.makeup = this.#once(scope.makeup, token.on);
        return;
      case 'no-calendar':
        scope.isWithoutCalendar = true;
        return;
      case 'closed-weekdays':
        scope.closedDays = [...scope.closedDays, ...token.days];
        return;
      case 'named-holidays':
        scope.holidays = [...scope.holidays, ...token.names];
        return;
      case 'change':
        scope.changes = [...scope.changes, token];
        return;
      case 'note':
        this.#notes.push(token.text);
        return;
      case 'remark':
        this.#remarks.push(token.remark);
        return;
      case 'question':
        this.#questions.push(token.question);
        return;
    }
  }

  /** One value of two; to name another is a contradiction. */
  #once<Value>(before: Value | null, value: Value | null): Value | null {
    if (before !== null && value !== null && before !== value) this.#ask('conflict', String(value));
    return value ?? before;
  }

  #ask(code: Question['code'], piece = ''): void {
    this.#questions.push({ code, piece });
  }

  #begin(): Clause {
    const clause = newClause(this.#scope);
    this.#clauses.push(clause);
    this.#current = clause;
    return clause;
  }

  #takeDays(token: Token & { kind: 'weekdays' | 'nth' | 'month-days' | 'dates' | 'every' }): void {
    const last = this.#current;
    const clause =
      last === null || hasTimes(last) || last.scope !== this.#scope ? this.#begin() : last;
    switch (token.kind) {
      case 'every':
        if (clause.freq !== null || hasDays(clause)) this.#ask('conflict');
        clause.freq = token.freq === 'yearly' ? null : token.freq;
        clause.interval = token.interval;
        return;
      case 'weekdays': {
        const isSame = token.days.join() === clause.weekdays.join(); // "周一至周五（法定工作日）"
        if (!isSame && clause.weekdays.length > 0 && clause.isWorkdays !== token.isWorkdays)
          this.#ask('conflict');
        const days = [...clause.weekdays, ...token.days];
        clause.weekdays = WEEKDAYS.filter((day) => days.includes(day));
        clause.isWorkdays ||= token.isWorkdays;
        return;
      }
      case 'nth':
        clause.nth = [...clause.nth, ...token.byday];
        return;
      case 'month-days':
        clause.monthDays = [...clause.monthDays, ...token.days];
        return;
      case 'dates':
        clause.dates = [...clause.dates, ...token.dates];
        return;
    }
  }

  /** The clause that a time belongs to. */
  #timed(): Clause {
    return this.#current ?? this.#begin();
  }

  /** A season before the times of days that were said has the same days. */
  #takeSeason(token: Token & { kind: 'season' | 'season-name' }): void {
    const last = this.#current;
    const clause = last !== null && hasTimes(last) ? this.#after(last) : this.#timed();
    if (clause.season !== null || clause.seasonName !== null) this.#ask('conflict');
    if (token.kind === 'season') clause.season = token.season;
    else clause.seasonName = token.name;
  }

  /** A clause of the days of another, unless it says its own. */
  #after(before: Clause): Clause {
    return Object.assign(this.#begin(), { before });
  }

  /** "夏季到20:00": the times of the clause before, and the last of them is longer. */
  #takeLaterEnd(end: string): void {
    const [clause, before] = [this.#current, this.#clauses[this.#clauses.length - 2]];
    const last = before?.ranges[before.ranges.length - 1];
    if (clause === null || hasTimes(clause) || last === undefined || before?.season !== null) {
      return this.#ask('clock', end);
    }
    clause.ranges = [...before.ranges.slice(0, -1), { ...last, end }];
    before.seasonName = '';
  }

  /** Ends a part; what it says of no days holds for all. */
  #endPart(): void {
    const scope = this.#scope;
    const isOfNone = !this.#clauses.some((clause) => clause.scope === scope);
    if (isOfNone) {
      this.#all = joined(this.#all, scope, (code, piece) => this.#ask(code, piece));
    }
    this.#scope = newScope();
  }
}

/** A clause with the days of the one before it where it says none. */
function withDays(clause: Clause): Clause {
  const { before } = clause;
  if (before === null || hasDays(clause) || clause.freq !== null) return clause;
  const { freq, interval, weekdays, isWorkdays, nth, monthDays, dates } = withDays(before);
  return { ...clause, freq, interval, weekdays, isWorkdays, nth, monthDays, dates };
}
