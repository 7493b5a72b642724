import { VERSION } from '../../src/version.ts';

/** The file that whoever opens the archive reads first. */
export const READ_ME = `邻里 linli ${VERSION}

这里有不连互联网也能用的全部东西：

site/                  一个完整的静态网站：组件、说明、示例数据、生成代码的页面。
                       整个文件夹放到内网任意一台网页服务器上，打开 index.html。
                       直接双击文件打开不行：浏览器不让本地文件读取数据。
                       网上预约要接预约接口，这里没有，表单会请居民打电话。
site/linli-editor.html  改数据的页面：双击就能打开，停课、改期、加一场，什么都不上传。
site/docs/             说明书：给网页编辑、写数据文件的人、开发者、信息中心，中英文。
site/linli*.js         组件的文件，整批放到您的网站。linli-embed.html 是框里用的，linli-red.css 是红色。
site/linli-all.js      只能上传一个文件时用它，改了名也行。
site/LICENSES.txt      组件文件里用到的开源软件和它们的许可。
site/sbom.cdx.json     同样的清单，给程序读（CycloneDX）。
site/integrity.txt     每个文件的校验值，写在网页的 integrity 属性里。
site/import-map.txt    把全部组件文件的校验值写进网页的那几行。
site/privacy.html      隐私与安全说明，给法律顾问和检查人员。
site/accessibility.html 无障碍符合性说明。
linli-${VERSION}.tgz        npm 软件包，里面的组件文件和 site/ 里的一个字节不差。
checksums.txt          这里每个文件的 SHA-256。核对：sha256sum --check checksums.txt
`;
