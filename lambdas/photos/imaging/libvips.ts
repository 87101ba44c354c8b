/** sharp, set up for pictures that strangers send: few loaders, no cache, one thread per picture. */
import sharp from 'sharp';

// By default libvips also reads SVG, PDF, TIFF and more. It picks the loader by content, so the rest is shut off here.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadHeifBuffer',
    'VipsForeignLoadNsgifBuffer',
  ],
});
sharp.cache(false); // every picture comes once
sharp.concurrency(1); // two pictures side by side beat two threads on one

export { sharp };
