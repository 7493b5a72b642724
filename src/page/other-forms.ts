/** What a page may have in the place of a tag: a stand-in for it, or a frame with the embedded page. */
import './embedded-frames.ts';
import './stand-ins.ts';
