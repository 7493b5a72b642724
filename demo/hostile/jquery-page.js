// What pages with jQuery do to whatever stands in them.
const $ = window.jQuery;
$('linli-service-list').wrap('<div class="wrapped"></div>');
$('linli-stats-panel').parent().append($('linli-stats-panel'));
$(document).on('click', 'button', () => {});
$.ajaxSetup({ cache: false });
