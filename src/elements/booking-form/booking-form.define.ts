import { defineElement } from '../define-element.ts';
import { BookingFormElement } from './booking-form.ts';

defineElement('linli-booking-form', BookingFormElement);
