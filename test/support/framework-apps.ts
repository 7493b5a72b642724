/** Small apps with the tags, as they are written for each framework, with what must not compile in them. */

/** An app in JSX; `heard` is the name of a listener of an event. */
function jsx(entry: string, start: string, ref: string, heard: (event: string) => string): string {
  const { book, booked, error } = {
    book: heard('linli-book'),
    booked: heard('linli-booked'),
    error: heard('linli-feed-error'),
  };
  return `import type { ServiceListElement } from 'linli';
import 'linli/${entry}';
${start}
export function App() {
  return (
    <main>
      <linli-service-list ref={list} src="feed.json" heading-level={2} view="week" limit="6" elder same-site
        id="services" ${book}={({ detail }) => console.log(detail.service, detail.session)}
        ${error}={(event) => console.log(event.detail.advice.length)}>
        <p>Please phone</p>
      </linli-service-list>
      <linli-booking-form src={null} flow="steps" ${booked}={({ detail }) => console.log(detail.partySize)} />
      <linli-stats-panel layout="story" refresh={60} theme="auto" onClick={() => void ${ref}?.reload()} />
    </main>
  );
}
export function Wrong() {
  return (
    <main>
      {/* @ts-expect-error no such attribute */}
      <linli-service-list source="feed.json" />
      {/* @ts-expect-error an attribute of another tag */}
      <linli-booking-form view="week" />
      {/* @ts-expect-error no such view */}
      <linli-service-list view="weeek" />
      {/* @ts-expect-error no such level */}
      <linli-service-list heading-level={7} />
      {/* @ts-expect-error a flag */}
      <linli-service-list elder="very" />
      {/* @ts-expect-error not what is heard */}
      <linli-service-list ${book}={(event: MouseEvent) => console.log(event.clientX)} />
      {/* @ts-expect-error nothing personal is in it */}
      <linli-booking-form ${booked}={(event) => console.log(event.detail.name)} />
      {/* @ts-expect-error no such tag */}
      <linli-service-lists />
    </main>
  );
}
`;
}

export const JSX_APPS: Readonly<Record<string, string>> = {
  react: jsx(
    'react',
    `import { createRef } from 'react';
const list = createRef<ServiceListElement>();`,
    'list.current',
    (event) => `on${event}`,
  ),
  preact: jsx(
    'preact',
    `import { createRef } from 'preact';
const list = createRef<ServiceListElement>();`,
    'list.current',
    (event) => `on${event}`,
  ),
  solid: jsx(
    'solid',
    `let element: ServiceListElement | undefined;
const list = (made: ServiceListElement) => (element = made);`,
    'element',
    (event) => `on:${event}`,
  ),
};

export const VUE_APP = `<script setup lang="ts">
import { useTemplateRef } from 'vue';
import type { BookEvent, ServiceListElement } from 'linli';
import 'linli/vue';
const list = useTemplateRef<ServiceListElement>('list');
const onBook = (event: BookEvent) => console.log(event.detail.service);
const onClick = (event: MouseEvent) => console.log(event.clientX);
</script>
<template>
  <linli-service-list ref="list" id="services" class="a" src="feed.json" :heading-level="2" view="week" limit="6"
    elder same-site @linli-book="onBook" @linli-feed-error="(event) => console.log(event.detail.advice.length)">
    <p>Please phone</p>
  </linli-service-list>
  <linli-booking-form :src="null" flow="steps" @linli-booked="({ detail }) => console.log(detail.partySize)" />
  <linli-stats-panel layout="story" :refresh="60" theme="auto" @click="list?.reload()" />
  <!-- @vue-expect-error no such view -->
  <linli-service-list view="weeek" />
  <!-- @vue-expect-error no such level -->
  <linli-service-list :heading-level="7" />
  <!-- @vue-expect-error not what is heard -->
  <linli-service-list @linli-book="onClick" />
  <!-- @vue-expect-error nothing personal is in it -->
  <linli-booking-form @linli-booked="(event) => console.log(event.detail.name)" />
</template>
`;

/** With what Vue's checker finds where templates are strict alone. */
export const STRICT_VUE_APP = VUE_APP.replace(
  '</template>',
  `  <!-- @vue-expect-error no such attribute -->
  <linli-service-list source="feed.json" />
  <!-- @vue-expect-error an attribute of another tag -->
  <linli-booking-form view="week" />
  <!-- @vue-expect-error no such tag -->
  <linli-service-lists />
</template>`,
);

export const SVELTE_APP = `<script lang="ts">
  import type { BookEvent, ServiceListElement } from 'linli';
  import 'linli/svelte';
  let list: ServiceListElement | undefined = $state();
  const onBook = (event: BookEvent) => console.log(event.detail.service);
</script>

<linli-service-list bind:this={list} id="services" class="a" src="feed.json" heading-level={2} view="week" limit="6"
  elder same-site onlinli-book={onBook} onlinli-feed-error={(event) => console.log(event.detail.advice.length)}>
  <p>Please phone</p>
</linli-service-list>
<linli-booking-form src={null} flow="steps" onlinli-booked={({ detail }) => console.log(detail.partySize)}>
</linli-booking-form>
<linli-stats-panel layout="story" refresh={60} theme="auto"></linli-stats-panel>
<button onclick={() => list?.reload()}>Again</button>
`;

/** Each line below the script is wrong. */
export const WRONG_SVELTE_APP = `<script lang="ts">
  import 'linli/svelte';
</script>
<linli-service-list source="feed.json"></linli-service-list>
<linli-booking-form view="week"></linli-booking-form>
<linli-service-list view="weeek"></linli-service-list>
<linli-service-list heading-level={7}></linli-service-list>
<linli-service-list elder="very"></linli-service-list>
<linli-service-list onlinli-book={(event: MouseEvent) => console.log(event.clientX)}></linli-service-list>
<linli-booking-form onlinli-booked={(event) => console.log(event.detail.name)}></linli-booking-form>
`;
