/** `linli-editor.js`: the page on which clerks edit a feed, in one classic script that asks for nothing. */
import '../elements/service-list/service-list.define.ts';
import '../elements/booking-form/booking-form.define.ts';
import '../elements/stats-panel/stats-panel.define.ts';
import { learnAll } from '../model/learn-all.ts';
import { EditorApp } from './editor-app.ts';

learnAll();
if (customElements.get('linli-editor') === undefined)
  customElements.define('linli-editor', EditorApp);
