import type { FormAt } from '../../../model/booking/form-step.ts';
import { questionKey, type FormQuestion } from '../../../model/booking/form-questions.ts';

/** Stays with the question that is asked, wherever a corrected feed has put it. */
export class FollowedStep {
  #at: FormAt | null = null;
  #key: string | null = null;

  /** Place of the question that was asked at a place before; the place itself where somebody has gone on. */
  among(questions: readonly FormQuestion[], at: FormAt): FormAt {
    const keys = questions.map(questionKey);
    const moved = at === this.#at && this.#key !== null ? keys.indexOf(this.#key) : -1;
    this.#at = typeof at === 'number' && moved >= 0 ? moved : at;
    this.#key = typeof this.#at === 'number' ? (keys[this.#at] ?? null) : null;
    return this.#at;
  }
}
