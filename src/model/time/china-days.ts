// Made of chinese-days by `npm run tables`.
/**
 * The days off and the make-up workdays that the State Council of China has announced, by year: for each
 * feast its names, its first and last day as `MMDD`, and the days that are worked for it.
 */
export const CHINA_DAYS: Readonly<Record<number, string>> = {
  2026: '元旦,New Year’s Day,0101,0103,0104|春节,Spring Festival,0215,0223,0214,0228|清明,Tomb-sweeping Day,0404,0406|劳动节,Labour Day,0501,0505,0509|端午,Dragon Boat Festival,0619,0621|中秋,Mid-autumn Festival,0925,0927|国庆节,National Day,1001,1007,0920,1010',
};
