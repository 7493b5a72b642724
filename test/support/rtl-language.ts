import { registerLanguage, type Messages } from '../../src/index.ts';
import { english as en } from './languages.ts';

/** A language written from right to left, for tests: English, with a few words in Arabic script. */
export const rtlLanguage: Messages = {
  ...en,
  tag: 'ug',
  dir: 'rtl',
  common: { ...en.common, labelled: (label, value) => `${label}： ${value}` },
  list: {
    ...en.list,
    label: 'مۇلازىمەتلەر',
    search: 'ئىزدەش',
    details: 'تەپسىلاتى',
    hideDetails: 'يىغىش',
    book: 'تىزىملىتىش',
    place: 'ئورنى',
    count: (services) => `جەمئىي ${services} مۇلازىمەت`,
  },
  form: { ...en.form, name: 'ئىسمى', phone: 'تېلېفون', submit: 'يوللاش' },
  stats: { ...en.stats, label: 'سانلار' },
  figures: { ...en.figures, gap: 'سان يوق' },
};

/** Lets elements on the test page speak it. */
export function speakRightToLeft(): void {
  registerLanguage(rtlLanguage);
}
