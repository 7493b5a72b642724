/** The description of a field, in Chinese and in English. */
export type FieldWord = readonly [zh: string, en: string];

/** Descriptions by the paths of fields. */
export type FieldWords = Readonly<Record<string, FieldWord>>;

/** Descriptions of the members of one field, by its path. */
export function within(path: string, words: FieldWords): FieldWords {
  return Object.fromEntries(
    Object.entries(words).map(([key, word]) => [`${path}.${key}`, word] as const),
  );
}

/** A telephone number. */
export const PHONE: FieldWords = {
  number: [
    '号码，带区号；分机写在后面。',
    'The number, with its area code; an extension stands after it.',
  ],
  name: ['找谁、做什么用的。', 'Whom it reaches, or what it is for.'],
};

/** Descriptions of an account in WeChat, wherever one stands. */
export const WECHAT: FieldWords = {
  kind: [
    'official_account 公众号，mini_program 小程序，personal 微信号；不写就是不清楚。',
    'official_account is one that people follow, mini_program a program in it, personal somebody to write to.',
  ],
  name: ['在微信里看到的名称。', 'Its name, as it is seen in WeChat.'],
  id: ['微信号，可以在微信里搜索。', 'The WeChat id, by which it is found.'],
  qr_url: ['二维码图片的地址。', 'Address of the image of its QR code.'],
};
