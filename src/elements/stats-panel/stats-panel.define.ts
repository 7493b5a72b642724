import { defineElement } from '../define-element.ts';
import { StatsPanelElement } from './stats-panel.ts';

defineElement('linli-stats-panel', StatsPanelElement);
