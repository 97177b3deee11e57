import {buildGeometry} from './scripts/geometry/build-geometry.ts'; import zlib from 'node:zlib'; import fs from 'node:fs'; import path from 'node:path';
console.time('all'); const files=buildGeometry(); console.timeEnd('all');
const sz=[];
for(const g of files){const gz=zlib.gzipSync(g.text,{level:9}).length; if(g.path.includes('pays/')) sz.push([g.text.length,gz,g.path]); else console.log(g.path,g.text.length,gz, (g.text.match(/ id="p-/g)||[]).length);
 const out='/tmp/site/'+g.path; fs.mkdirSync(path.dirname(out),{recursive:true}); fs.writeFileSync(out,g.text)}
sz.sort((a,b)=>a[0]-b[0]); console.log(sz.length,'pays; median',sz[sz.length>>1],'max',sz.slice(-6), 'min', sz.slice(0,5));
