/** The other forms of a tag on a page: a stand-in for it, or a frame with the embedded page. */
import './embedded-frames.ts';
import './stand-ins.ts';
