/** One thing that a clerk did to a feed, by its kind. */
export type EditKind =
  | ('cancel' | 'move' | 'restore' | 'extra' | 'remove' | 'sheet')
  | ('record-added' | 'record-changed' | 'record-removed');

/** The lists of a feed that the table shows. */
export type TableList = 'services' | 'locations' | 'organizations' | 'metrics' | 'holidays';

/** Reasons for which a file could not be opened, beside those that a reader of sheets has. */
export type OpenFault =
  | 'not-a-feed'
  | 'wrong-version'
  | 'broken-json'
  | 'no-sheet'
  | 'unread-change';

/** Words of the page on which clerks edit a feed. */
export interface EditorMessages {
  readonly tag: 'zh-Hans' | 'en';
  readonly loading: string;
  readonly title: string;
  readonly lead: string;
  /** The other language, in its own words. */
  readonly language: string;
  readonly open: {
    readonly heading: string;
    readonly choose: string;
    readonly kinds: string;
    readonly drop: string;
    readonly promise: string;
    /** Said of what is dropped and not opened. */
    readonly refused: Readonly<Record<'not-waiting' | 'not-one', string>>;
    readonly paste: string;
    readonly pasteHint: string;
    readonly sample: string;
    readonly update: string;
    readonly opening: (name: string) => string;
    readonly opened: (name: string, services: number) => string;
    readonly pasted: string;
    readonly sampleName: string;
    readonly faults: Readonly<Record<OpenFault, string>>;
    readonly draft: (name: string, when: string) => string;
    readonly goOn: string;
    readonly dropDraft: string;
    readonly goBack: string;
  };
  readonly bar: {
    readonly label: string;
    readonly another: string;
    readonly undo: string;
    readonly redo: string;
    readonly undone: (what: string) => string;
    readonly redone: (what: string) => string;
    readonly unsaved: (count: number) => string;
    readonly saved: string;
    readonly tabs: Readonly<Record<'calendar' | 'table' | 'changes' | 'save', string>>;
    readonly tabsLabel: string;
    readonly preview: string;
  };
  readonly edits: Readonly<Record<EditKind, (name: string, when: string) => string>>;
  readonly findings: {
    readonly heading: (count: number) => string;
    readonly more: (count: number) => string;
    readonly none: string;
    /** While nobody knows yet. */
    readonly looking: string;
    readonly ofFile: string;
  };
  readonly calendar: {
    readonly heading: (first: string, last: string) => string;
    readonly filter: string;
    readonly filterHint: string;
    readonly earlier: string;
    readonly later: string;
    readonly today: string;
    readonly add: string;
    readonly all: (count: number) => string;
    readonly empty: string;
    readonly nothing: string;
    readonly weekdays: string;
    readonly state: Readonly<Record<'cancelled' | 'moved' | 'ask' | 'extra', string>>;
    readonly from: (planned: string) => string;
    readonly day: (day: string, count: number) => string;
  };
  readonly panel: {
    readonly close: string;
    readonly what: string;
    readonly cancel: string;
    readonly reasons: Readonly<Record<'weather' | 'holiday' | 'teacher' | 'other', string>>;
    readonly reason: string;
    readonly or: string;
    readonly move: string;
    readonly date: string;
    readonly from: string;
    readonly until: string;
    readonly moveReason: string;
    readonly scope: string;
    readonly one: string;
    readonly shared: (count: number, names: string) => string;
    readonly also: (places: string) => string;
    readonly save: string;
    readonly back: string;
    readonly backExtra: string;
    readonly open: string;
    readonly openHint: string;
    readonly dates: string;
    readonly chooseFirst: string;
    readonly dateWanted: string;
    readonly reasonWanted: string;
    readonly endWanted: string;
    readonly listed: (names: readonly string[]) => string;
  };
  readonly add: {
    readonly heading: string;
    readonly service: string;
    readonly choose: string;
    readonly save: string;
    readonly serviceWanted: string;
    readonly timeWanted: string;
    readonly reason: string;
  };
  readonly table: {
    readonly caption: (count: number) => string;
    readonly service: string;
    readonly times: string;
    readonly place: string;
    readonly organization: string;
    readonly status: string;
    readonly statuses: Readonly<
      Record<'active' | 'inactive' | 'defunct' | 'temporarily_closed' | 'unknown', string>
    >;
    readonly noTimes: string;
    readonly hoursOfPlace: string;
    readonly noSentence: string;
    readonly page: (first: number, last: number, all: number) => string;
    readonly before: string;
    readonly next: string;
    readonly comingDates: string;
    readonly noDates: string;
    /** The choice among the lists. */
    readonly list: string;
    readonly lists: Readonly<Record<TableList, string>>;
    readonly records: Readonly<Record<Exclude<TableList, 'services'>, (count: number) => string>>;
    /** A holiday, or days that are worked, by its days and its name. */
    readonly span: (first: string, last: string) => string;
    readonly holiday: (days: string, name: string, isWorked: boolean) => string;
    readonly name: string;
    readonly change: string;
    readonly changeNamed: (name: string) => string;
    /** Opens the facts about the feed itself. */
    readonly about: string;
    readonly add: Readonly<
      Record<'service' | 'class' | 'place' | 'organization' | 'figure' | 'holiday', string>
    >;
  };
  readonly form: {
    readonly remove: Readonly<Record<'services' | 'metrics' | 'holidays', string>>;
    /** Asked before what was typed is lost. */
    readonly discard: string;
  };
  readonly changes: {
    readonly heading: string;
    readonly nothing: string;
    readonly steps: string;
    readonly forResidents: string;
    readonly notForResidents: string;
    readonly notice: string;
    readonly noticeHint: string;
    readonly copy: string;
    readonly copied: string;
    readonly copyByHand: string;
    readonly noticeHeading: (title: string) => string;
    readonly noticeEnding: (title: string, date: string) => string;
    readonly history: (count: number) => string;
    readonly by: (text: string, by: string) => string;
  };
  readonly save: {
    readonly heading: string;
    readonly lead: string;
    readonly by: string;
    readonly byHint: string;
    readonly download: string;
    readonly workbook: string;
    readonly workbookHint: string;
    readonly text: string;
    readonly textHint: string;
    readonly inPlace: (name: string) => string;
    readonly choose: string;
    readonly done: (name: string) => string;
    readonly failed: string;
    /** Another person has written into the file. */
    readonly changedMeanwhile: string;
    readonly next: string;
    readonly draft: string;
    readonly draftHint: string;
    readonly draftFailed: string;
  };
  readonly preview: {
    readonly heading: string;
    readonly tag: string;
    readonly tags: Readonly<Record<'service-list' | 'booking-form' | 'stats-panel', string>>;
    readonly day: string;
    readonly service: string;
    readonly hint: string;
    readonly notSent: string;
  };
}
