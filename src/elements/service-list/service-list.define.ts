import { defineElement } from '../define-element.ts';
import { ServiceListElement } from './service-list.ts';

defineElement('linli-service-list', ServiceListElement);
