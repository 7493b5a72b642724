/**
 * `linli-all.js`, for those who can upload only one file, which their CMS may rename: all that `linli.js`
 * loads stands in it, but for the check. It asks for no file, so it works under any name, from any folder.
 */
import { loadWhatPageNeeds, sayOnPage } from './page-needs.ts';

loadWhatPageNeeds(
  {
    'service-list': () => import('../elements/service-list/service-list.define.ts'),
    'booking-form': () => import('../elements/booking-form/booking-form.define.ts'),
    'stats-panel': () => import('../elements/stats-panel/stats-panel.define.ts'),
    'other-forms': () => import('./other-forms.ts'),
    check: adviseOtherCheck,
  },
  [
    'linli-all.js 没能运行：网页的 CSP 要允许 trusted-types lit-html。',
    'linli-all.js could not run: let the CSP of the page allow trusted-types lit-html.',
  ],
);

/** In both languages, as all that is said where no element can say it. */
async function adviseOtherCheck(): Promise<void> {
  const said = [
    'linli-all.js 里没有网页检查：请用命令 npx linli doctor，后面写网页的地址。',
    'linli-all.js has no check: use npx linli doctor with the address of the page.',
  ];
  console.warn(...said);
  sayOnPage(said.join(' '));
}
