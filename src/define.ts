/** Registers the three tags. */
import './elements/booking-form/booking-form.define.ts';
import './elements/service-list/service-list.define.ts';
import './elements/stats-panel/stats-panel.define.ts';
