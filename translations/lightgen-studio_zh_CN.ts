<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AboutBox</name>
    <message>
        <source>LightGen Studio %1</source>
        <translation>LightGen Studio %1</translation>
    </message>
    <message>
        <source>Type a prompt and watch the picture appear, token by token. Everything is computed on this machine; nothing is sent anywhere.</source>
        <translation>输入提示词，看图片一个词元一个词元地出现。一切都在本机计算，不会发送任何内容。</translation>
    </message>
    <message>
        <source>Libraries and their licences</source>
        <translation>所用的库及其许可证</translation>
    </message>
    <message>
        <source>About LightGen Studio</source>
        <translation>关于 LightGen Studio</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Generate</source>
        <translation>生成(&amp;G)</translation>
    </message>
    <message>
        <source>Generate &amp;Next</source>
        <translation>优先生成(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save As…</source>
        <translation>另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Copy Picture</source>
        <translation>复制图片(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>适合窗口(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Actual Size</source>
        <translation>实际大小(&amp;A)</translation>
    </message>
    <message>
        <source>Go to &amp;Prompt</source>
        <translation>转到提示词(&amp;P)</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>设置(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;About LightGen Studio</source>
        <translation>关于 LightGen Studio(&amp;A)</translation>
    </message>
    <message>
        <source>Copy P&amp;rompt</source>
        <translation>复制提示词(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Paste Picture</source>
        <translation>粘贴图片(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;200 %</source>
        <translation>&amp;200 %</translation>
    </message>
    <message>
        <source>&amp;400 %</source>
        <translation>&amp;400 %</translation>
    </message>
    <message>
        <source>&amp;800 %</source>
        <translation>&amp;800 %</translation>
    </message>
    <message>
        <source>Fit, on the Canvas</source>
        <translation>适合窗口（在画布上）</translation>
    </message>
    <message>
        <source>Token &amp;Grid</source>
        <translation>词元网格(&amp;G)</translation>
    </message>
    <message>
        <source>Picture &amp;Details</source>
        <translation>图片详情(&amp;D)</translation>
    </message>
    <message>
        <source>Cell C&amp;ursor</source>
        <translation>单元格光标(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Pause Queue</source>
        <translation>暂停队列(&amp;P)</translation>
    </message>
    <message>
        <source>Make It &amp;Next</source>
        <translation>设为下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Cancel This Picture</source>
        <translation>取消这张图片(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel All but &amp;This</source>
        <translation>取消其他所有图片(&amp;T)</translation>
    </message>
    <message>
        <source>Cancel All That &amp;Wait</source>
        <translation>取消所有等待的图片(&amp;W)</translation>
    </message>
    <message>
        <source>Cancel &amp;Everything</source>
        <translation>全部取消(&amp;E)</translation>
    </message>
    <message>
        <source>Try &amp;Again</source>
        <translation>重试(&amp;A)</translation>
    </message>
    <message>
        <source>Clear &amp;Finished</source>
        <translation>清除已结束的(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Diagnostics Report…</source>
        <translation>诊断报告(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Brush</source>
        <translation>画笔(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Eraser</source>
        <translation>橡皮擦(&amp;E)</translation>
    </message>
    <message>
        <source>Recta&amp;ngle</source>
        <translation>矩形(&amp;N)</translation>
    </message>
    <message>
        <source>E&amp;llipse</source>
        <translation>椭圆(&amp;L)</translation>
    </message>
    <message>
        <source>L&amp;asso</source>
        <translation>套索(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Polygon</source>
        <translation>多边形(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Token Cells</source>
        <translation>词元单元格(&amp;T)</translation>
    </message>
    <message>
        <source>Re&amp;store Brush</source>
        <translation>恢复画笔(&amp;S)</translation>
    </message>
    <message>
        <source>E&amp;xtend Picture</source>
        <translation>扩展图片(&amp;X)</translation>
    </message>
    <message>
        <source>S&amp;maller Brush</source>
        <translation>缩小画笔(&amp;M)</translation>
    </message>
    <message>
        <source>Lar&amp;ger Brush</source>
        <translation>放大画笔(&amp;G)</translation>
    </message>
    <message>
        <source>S&amp;ofter Brush</source>
        <translation>柔化画笔(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Harder Brush</source>
        <translation>硬化画笔(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Invert</source>
        <translation>反转(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>清除(&amp;C)</translation>
    </message>
    <message>
        <source>Fill &amp;Holes</source>
        <translation>填充空洞(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Grow…</source>
        <translation>扩大(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Shrink…</source>
        <translation>缩小(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Feather…</source>
        <translation>羽化(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Threshold</source>
        <translation>阈值(&amp;T)</translation>
    </message>
    <message>
        <source>I&amp;mport…</source>
        <translation>导入(&amp;M)…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>Hi&amp;de Mask</source>
        <translation>隐藏蒙版(&amp;D)</translation>
    </message>
    <message>
        <source>Pre&amp;vious Alternative</source>
        <translation>上一个备选(&amp;V)</translation>
    </message>
    <message>
        <source>Ne&amp;xt Alternative</source>
        <translation>下一个备选(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Accept Alternative</source>
        <translation>采用备选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Discard Alternative</source>
        <translation>丢弃备选(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Keep All Alternatives</source>
        <translation>保留所有备选(&amp;K)</translation>
    </message>
    <message>
        <source>Compare &amp;Base with DPO</source>
        <translation>比较基础与 DPO(&amp;B)</translation>
    </message>
    <message>
        <source>Compare with These &amp;Settings</source>
        <translation>与当前设置比较(&amp;S)</translation>
    </message>
    <message>
        <source>Next Way to Compare</source>
        <translation>下一种比较方式</translation>
    </message>
    <message>
        <source>Swap A and B</source>
        <translation>交换 A 和 B</translation>
    </message>
    <message>
        <source>A Is Better</source>
        <translation>A 更好</translation>
    </message>
    <message>
        <source>B Is Better</source>
        <translation>B 更好</translation>
    </message>
    <message>
        <source>&amp;Find Pictures</source>
        <translation>查找图片(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Look for New Pictures</source>
        <translation>查找新图片(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Empty the Gallery&apos;s Trash…</source>
        <translation>清空图库回收站(&amp;E)…</translation>
    </message>
    <message>
        <source>Show on the &amp;Canvas</source>
        <translation>在画布上显示(&amp;C)</translation>
    </message>
    <message>
        <source>Use &amp;All of Its Recipe</source>
        <translation>使用全部配方(&amp;A)</translation>
    </message>
    <message>
        <source>Use Its &amp;Prompt</source>
        <translation>使用其提示词(&amp;P)</translation>
    </message>
    <message>
        <source>Use Its &amp;Seed</source>
        <translation>使用其种子(&amp;S)</translation>
    </message>
    <message>
        <source>Use Its Se&amp;ttings</source>
        <translation>使用其设置(&amp;T)</translation>
    </message>
    <message>
        <source>Co&amp;mpare the Two</source>
        <translation>比较这两张(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Boards…</source>
        <translation>画板(&amp;B)…</translation>
    </message>
    <message>
        <source>Copy F&amp;iles</source>
        <translation>复制文件(&amp;I)</translation>
    </message>
    <message>
        <source>Show in Its Fol&amp;der</source>
        <translation>在文件夹中显示(&amp;D)</translation>
    </message>
    <message>
        <source>Detai&amp;ls</source>
        <translation>详情(&amp;L)</translation>
    </message>
    <message>
        <source>Move to T&amp;rash</source>
        <translation>移到回收站(&amp;R)</translation>
    </message>
    <message>
        <source>Put Bac&amp;k</source>
        <translation>放回(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Undo in the Gallery</source>
        <translation>在图库中撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Redo in the Gallery</source>
        <translation>在图库中重做</translation>
    </message>
    <message>
        <source>No Stars</source>
        <translation>无星级</translation>
    </message>
    <message>
        <source>1 Star</source>
        <translation>1 星</translation>
    </message>
    <message>
        <source>2 Stars</source>
        <translation>2 星</translation>
    </message>
    <message>
        <source>3 Stars</source>
        <translation>3 星</translation>
    </message>
    <message>
        <source>4 Stars</source>
        <translation>4 星</translation>
    </message>
    <message>
        <source>5 Stars</source>
        <translation>5 星</translation>
    </message>
    <message>
        <source>Red Label</source>
        <translation>红色标签</translation>
    </message>
    <message>
        <source>Yellow Label</source>
        <translation>黄色标签</translation>
    </message>
    <message>
        <source>Green Label</source>
        <translation>绿色标签</translation>
    </message>
    <message>
        <source>Blue Label</source>
        <translation>蓝色标签</translation>
    </message>
    <message>
        <source>Purple Label</source>
        <translation>紫色标签</translation>
    </message>
    <message>
        <source>&amp;Batch from File…</source>
        <translation>从文件批量生成(&amp;B)…</translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <source>Create</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>图库</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>This cannot be made as it is</source>
        <translation>无法按此生成</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation>缺少某些内容</translation>
    </message>
    <message>
        <source>A file cannot be read</source>
        <translation>无法读取文件</translation>
    </message>
    <message>
        <source>The picture cannot be written</source>
        <translation>无法写入图片</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>A file is damaged</source>
        <translation>文件已损坏</translation>
    </message>
    <message>
        <source>This does not fit this program</source>
        <translation>与本程序不兼容</translation>
    </message>
    <message>
        <source>There is not enough memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>The device cannot be used</source>
        <translation>无法使用该设备</translation>
    </message>
    <message>
        <source>The engine was not understood</source>
        <translation>无法理解引擎的回应</translation>
    </message>
    <message>
        <source>The engine stopped unexpectedly</source>
        <translation>引擎意外停止</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>出现了问题</translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message>
        <source>Save the Picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Open a Picture</source>
        <translation>打开图片</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>图片 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>文本文件 (*.txt)</translation>
    </message>
    <message>
        <source>Save the Report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Prompts (*.txt *.csv *.jsonl)</source>
        <translation>提示词 (*.txt *.csv *.jsonl)</translation>
    </message>
    <message>
        <source>Open Prompts</source>
        <translation>打开提示词</translation>
    </message>
    <message>
        <source>Choose a Folder</source>
        <translation>选择文件夹</translation>
    </message>
</context>
<context>
    <name>ForeignRecipe</name>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>种子 %1</translation>
    </message>
    <message>
        <source>guidance %1</source>
        <translation>引导强度 %1</translation>
    </message>
    <message>
        <source>size %1 × %2</source>
        <translation>尺寸 %1 × %2</translation>
    </message>
    <message>
        <source>size %1 (the model was not trained for it)</source>
        <translation>尺寸 %1（模型未针对该尺寸训练）</translation>
    </message>
    <message>
        <source>Made with %1. Taken over: %2.</source>
        <translation>由 %1 生成。已采用：%2。</translation>
    </message>
    <message>
        <source>negative prompt (there is none here)</source>
        <translation>负面提示词（此处没有）</translation>
    </message>
    <message>
        <source>Not taken over: %1.</source>
        <translation>未采用：%1。</translation>
    </message>
    <message>
        <source>steps %1</source>
        <translation>步数 %1</translation>
    </message>
    <message>
        <source>seed %1 (not possible here)</source>
        <translation>种子 %1（此处不可用）</translation>
    </message>
    <message>
        <source>steps %1 (not possible here)</source>
        <translation>步数 %1（此处不可用）</translation>
    </message>
    <message>
        <source>guidance %1 (not possible here)</source>
        <translation>引导强度 %1（此处不可用）</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>无标签</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Create Panel</source>
        <translation>创建面板(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Picture</source>
        <translation>图片(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Like the De&amp;sktop</source>
        <translation>跟随桌面(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>队列(&amp;Q)</translation>
    </message>
    <message>
        <source>Ti&amp;meline</source>
        <translation>时间轴(&amp;M)</translation>
    </message>
    <message>
        <source>Ed&amp;it</source>
        <translation>编辑(&amp;I)</translation>
    </message>
    <message>
        <source>Mas&amp;k</source>
        <translation>蒙版(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Versions</source>
        <translation>版本(&amp;V)</translation>
    </message>
    <message>
        <source>Galler&amp;y</source>
        <translation>图库(&amp;Y)</translation>
    </message>
    <message>
        <source>Ga&amp;llery</source>
        <translation>图库(&amp;L)</translation>
    </message>
</context>
<context>
    <name>Phrase</name>
    <message>
        <source>{} cannot be opened: {}.</source>
        <translation>无法打开 {}：{}。</translation>
    </message>
    <message>
        <source>The first message of a connection must be Hello with the version.</source>
        <translation>连接的第一条消息必须是带有版本的 Hello。</translation>
    </message>
    <message>
        <source>The client speaks version {} of the protocol, this service version {}; use programs of one release.</source>
        <translation>客户端使用协议版本 {}，而本服务使用版本 {}；请使用同一发行版的程序。</translation>
    </message>
    <message>
        <source>A connection says Hello once; this is the second time.</source>
        <translation>每个连接只能发送一次 Hello；这是第二次。</translation>
    </message>
    <message>
        <source>Cannot watch for signals: {}.</source>
        <translation>无法监视信号：{}。</translation>
    </message>
    <message>
        <source>There is no process {} to end with; check --parent-pid.</source>
        <translation>没有进程 {}，无法随之结束；请检查 --parent-pid。</translation>
    </message>
    <message>
        <source>The queue is full: {} jobs with {} MiB are waiting; add more when some of them are done.</source>
        <translation>队列已满：有 {} 个任务（共 {} MiB）在等待；请等其中一些完成后再添加。</translation>
    </message>
    <message>
        <source>Only a job that failed or was cancelled can be tried again, and this one is neither.</source>
        <translation>只有失败或已取消的任务才能重试，而此任务两者都不是。</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture of {}x{}; make it smaller or close other programs.</source>
        <translation>内存不足，无法生成 {} × {} 的图片；请缩小图片或关闭其他程序。</translation>
    </message>
    <message>
        <source>The engine broke off: {}.</source>
        <translation>引擎中断：{}。</translation>
    </message>
    <message>
        <source>The steps of this picture could not be kept. {}</source>
        <translation>无法保留这张图片的步骤。{}</translation>
    </message>
    <message>
        <source>The journal holds something that is no job.</source>
        <translation>任务日志中有不是任务的内容。</translation>
    </message>
    <message>
        <source>The broken journal {} cannot be renamed: {}.</source>
        <translation>无法重命名损坏的任务日志 {}：{}。</translation>
    </message>
    <message>
        <source>Another service already uses the journal {}; end it first or choose another folder with --state.</source>
        <translation>另一个服务已在使用任务日志 {}；请先结束它，或用 --state 选择其他文件夹。</translation>
    </message>
    <message>
        <source>The journal is of version {} of this program.</source>
        <translation>任务日志由本程序的版本 {} 写入。</translation>
    </message>
    <message>
        <source>The journal has no job {}.</source>
        <translation>任务日志中没有任务 {}。</translation>
    </message>
    <message>
        <source>The journal holds no request for job {}.</source>
        <translation>任务日志中没有任务 {} 的请求。</translation>
    </message>
    <message>
        <source>The socket path &apos;{}&apos; has {} bytes, but the system allows 1 to {}; choose a shorter one with --socket.</source>
        <translation>套接字路径“{}”有 {} 字节，而系统只允许 1 到 {} 字节；请用 --socket 选择较短的路径。</translation>
    </message>
    <message>
        <source>Cannot create &apos;{}&apos;: {}.</source>
        <translation>无法创建“{}”：{}。</translation>
    </message>
    <message>
        <source>Another service is already listening at &apos;{}&apos;; end it first or choose another socket with --socket.</source>
        <translation>另一个服务已在“{}”上监听；请先结束它，或用 --socket 选择其他套接字。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; exists and is no socket; remove it or choose another path with --socket.</source>
        <translation>“{}”已存在，但不是套接字；请删除它，或用 --socket 选择其他路径。</translation>
    </message>
    <message>
        <source>Another program is already listening at &apos;{}&apos;; end it first or choose another socket with --socket.</source>
        <translation>另一个程序已在“{}”上监听；请先结束它，或用 --socket 选择其他套接字。</translation>
    </message>
    <message>
        <source>Cannot replace the stale socket &apos;{}&apos;: {}.</source>
        <translation>无法替换失效的套接字“{}”：{}。</translation>
    </message>
    <message>
        <source>Cannot listen at &apos;{}&apos;: {}.</source>
        <translation>无法在“{}”上监听：{}。</translation>
    </message>
    <message>
        <source>Cannot list the pictures folder &apos;{}&apos;: {}.</source>
        <translation>无法列出图片文件夹“{}”的内容：{}。</translation>
    </message>
    <message>
        <source>The pictures folder &apos;{}&apos; does not exist; create it or choose another one.</source>
        <translation>图片文件夹“{}”不存在；请创建它或选择其他文件夹。</translation>
    </message>
    <message>
        <source>The pictures folder &apos;{}&apos; cannot be written to ({}); allow it or choose another one.</source>
        <translation>无法写入图片文件夹“{}”（{}）；请允许写入或选择其他文件夹。</translation>
    </message>
    <message>
        <source>Cannot listen: {}.</source>
        <translation>无法监听：{}。</translation>
    </message>
    <message>
        <source>synthetic</source>
        <translation>合成</translation>
    </message>
    <message>
        <source>CPU, {} threads</source>
        <translation>CPU，{} 个线程</translation>
    </message>
    <message>
        <source>CPU, up to {} threads</source>
        <translation>CPU，最多 {} 个线程</translation>
    </message>
    <message>
        <source>There is not enough memory to show this step.</source>
        <translation>内存不足，无法显示这一步。</translation>
    </message>
    <message>
        <source>This step could not be shown: {}.</source>
        <translation>无法显示这一步：{}。</translation>
    </message>
    <message>
        <source>The lock file {} cannot be written; check the folder&apos;s permissions.</source>
        <translation>无法写入锁文件 {}；请检查文件夹的权限。</translation>
    </message>
    <message>
        <source>The socket {} cannot be opened: {}.</source>
        <translation>无法打开套接字 {}：{}。</translation>
    </message>
    <message>
        <source>{} could not be written: the disk is full. Free some space or choose another folder.</source>
        <translation>无法写入 {}：磁盘已满。请释放一些空间或选择其他文件夹。</translation>
    </message>
    <message>
        <source>{} could not be written: there is no folder {}. Create it or choose another.</source>
        <translation>无法写入 {}：没有文件夹 {}。请创建它或选择其他文件夹。</translation>
    </message>
    <message>
        <source>{} could not be written: the name is too long. Choose a shorter one.</source>
        <translation>无法写入 {}：名称过长。请选择较短的名称。</translation>
    </message>
    <message>
        <source>{} could not be written: it is larger than this system allows a file to be.</source>
        <translation>无法写入 {}：超出了此系统允许的文件大小。</translation>
    </message>
    <message>
        <source>{} could not be written: {}. Choose a folder that you may write to.</source>
        <translation>无法写入 {}：{}。请选择有写入权限的文件夹。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; names no file; add a file name.</source>
        <translation>“{}”不含文件名；请加上文件名。</translation>
    </message>
    <message>
        <source>{} is a folder; add a file name.</source>
        <translation>{} 是文件夹；请加上文件名。</translation>
    </message>
    <message>
        <source>{} is no regular file; choose another name.</source>
        <translation>{} 不是普通文件；请选择其他名称。</translation>
    </message>
    <message>
        <source>There is no file {}.</source>
        <translation>没有文件 {}。</translation>
    </message>
    <message>
        <source>{} could not be read: {}.</source>
        <translation>无法读取 {}：{}。</translation>
    </message>
    <message>
        <source>{} is larger than the {} bytes that are allowed here.</source>
        <translation>{} 超过了此处允许的 {} 字节。</translation>
    </message>
    <message>
        <source>{} is a folder; a file is needed.</source>
        <translation>{} 是文件夹；此处需要文件。</translation>
    </message>
    <message>
        <source>{} is no regular file; a file is needed.</source>
        <translation>{} 不是普通文件；此处需要普通文件。</translation>
    </message>
    <message>
        <source>The folder {} could not be created: {}.</source>
        <translation>无法创建文件夹 {}：{}。</translation>
    </message>
    <message>
        <source>the manifest</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>{} could not be written: {}. Free some space and run the same command again with --resume.</source>
        <translation>无法写入 {}：{}。请释放一些空间，然后加上 --resume 再次运行同一命令。</translation>
    </message>
    <message>
        <source>{} could not be written: {}. Choose another folder.</source>
        <translation>无法写入 {}：{}。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Another process is at work on {}; let it finish, or choose another folder or shard.</source>
        <translation>另一个进程正在处理 {}；请等它完成，或选择其他文件夹或分片。</translation>
    </message>
    <message>
        <source>There is no setting &apos;{}&apos;; there are count, {}.</source>
        <translation>没有设置“{}”；可用的有：count, {}。</translation>
    </message>
    <message>
        <source>count: &apos;{}&apos; is no number from 1 to {}.</source>
        <translation>count：“{}”不是 1 到 {} 之间的数。</translation>
    </message>
    <message>
        <source>there is no prompt.</source>
        <translation>没有提示词。</translation>
    </message>
    <message>
        <source>a batch has at most {} pictures.</source>
        <translation>一个批次最多 {} 张图片。</translation>
    </message>
    <message>
        <source>Line {}: {}</source>
        <translation>第 {} 行：{}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no shard: 2/8 is the second of eight, counted from 1.</source>
        <translation>“{}”不是有效的分片：2/8 表示八份中的第二份，从 1 开始计数。</translation>
    </message>
    <message>
        <source>{} is there from an earlier run; add --resume to go on with it, or choose another folder.</source>
        <translation>{} 是先前运行留下的；请加上 --resume 继续，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>Line {}: text follows the closing quote of a field.</source>
        <translation>第 {} 行：字段的结束引号之后还有文本。</translation>
    </message>
    <message>
        <source>Line {}: a field begins with a quote that is never closed.</source>
        <translation>第 {} 行：有字段以引号开始，但引号没有结束。</translation>
    </message>
    <message>
        <source>Line {}: &apos;{}&apos; lists {}.</source>
        <translation>第 {} 行：“{}”的列表中有不允许的内容：{}。</translation>
    </message>
    <message>
        <source>Line {}: &apos;{}&apos; is {}; a text, a number or a list of them is needed.</source>
        <translation>第 {} 行：“{}”的值不对（{}）；需要文本、数字，或由它们组成的列表。</translation>
    </message>
    <message>
        <source>Line {}: there are {} fields and only {} names in the first line; put texts with commas in quotes.</source>
        <translation>第 {} 行：有 {} 个字段，而首行只有 {} 个名称；请将含有逗号的文本放在引号中。</translation>
    </message>
    <message>
        <source>Line {}</source>
        <translation>第 {} 行</translation>
    </message>
    <message>
        <source>{}: it is {}; an object is needed.</source>
        <translation>{}：内容不对（{}）；需要对象。</translation>
    </message>
    <message>
        <source>{} ends in none of .txt, .jsonl and .csv.</source>
        <translation>{} 的扩展名不是 .txt、.jsonl 或 .csv。</translation>
    </message>
    <message>
        <source>{} is no UTF-8: the byte at {} is wrong; save it as UTF-8.</source>
        <translation>{} 不是 UTF-8：字节 {} 有误；请另存为 UTF-8。</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}：{}</translation>
    </message>
    <message>
        <source>{} holds nothing to make a picture of.</source>
        <translation>{} 中没有可以用来生成图片的内容。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no setting with its values, as in guidance=2|4 or seed=1..8.</source>
        <translation>“{}”不是带有取值的设置；请写成类似 guidance=2|4 或 seed=1..8 的形式。</translation>
    </message>
    <message>
        <source>A message of {} bytes is no sound CBOR.</source>
        <translation>{} 字节的消息不是完好的 CBOR。</translation>
    </message>
    <message>
        <source>A message of {} bytes holds no map.</source>
        <translation>{} 字节的消息中没有映射表。</translation>
    </message>
    <message>
        <source>No further program can be started: {}.</source>
        <translation>无法再启动其他程序：{}。</translation>
    </message>
    <message>
        <source>{} does not start: {}.</source>
        <translation>无法启动 {}：{}。</translation>
    </message>
    <message>
        <source>The program that was asked has ended.</source>
        <translation>所调用的程序已结束。</translation>
    </message>
    <message>
        <source>It was given up.</source>
        <translation>操作已放弃。</translation>
    </message>
    <message>
        <source>The database &apos;{}&apos; cannot be used: {}.</source>
        <translation>无法使用数据库“{}”：{}。</translation>
    </message>
    <message>
        <source>in memory</source>
        <translation>内存中</translation>
    </message>
    <message>
        <source>This engine keeps no steps of its pictures.</source>
        <translation>此引擎不保留图片的步骤。</translation>
    </message>
    <message>
        <source>A contact sheet of {}x{} pictures would have {}x{} pixels; choose smaller cells or fewer pictures.</source>
        <translation>由 {} × {} 张图片组成的联系表将有 {} × {} 像素；请选择较小的单元格或较少的图片。</translation>
    </message>
    <message>
        <source>A contact sheet needs at least one picture.</source>
        <translation>联系表至少需要一张图片。</translation>
    </message>
    <message>
        <source>The contact sheet was given up.</source>
        <translation>已放弃生成联系表。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no size to fit pictures into: 1024 (the longer side), 1024x768, 1024x (the width) or x768 (the height), at most {} pixels a side.</source>
        <translation>“{}”不是可用的尺寸：请写 1024（较长边）、1024x768、1024x（宽度）或 x768（高度），每边最多 {} 像素。</translation>
    </message>
    <message>
        <source>The quality is {}; it must be {}.</source>
        <translation>质量为 {}；必须{}。</translation>
    </message>
    <message>
        <source>A channel of a TIFF has 8 or 16 bits, not {}.</source>
        <translation>TIFF 的每个通道有 8 或 16 位，不能是 {} 位。</translation>
    </message>
    <message>
        <source>Tokens go into PNG files of the size that they were made in; choose that.</source>
        <translation>词元只能存入与生成时尺寸相同的 PNG 文件；请选择这种格式和尺寸。</translation>
    </message>
    <message>
        <source>Tokens hold the recipe as well; they go along only where all of it is kept.</source>
        <translation>词元中也包含配方；只有保留全部信息时才能附带词元。</translation>
    </message>
    <message>
        <source>It was written without its tokens: {}</source>
        <translation>写入时未附带词元：{}</translation>
    </message>
    <message>
        <source>The folder {} does not exist; create it or choose another one.</source>
        <translation>文件夹 {} 不存在；请创建它或选择其他文件夹。</translation>
    </message>
    <message>
        <source>The folder {} cannot be written to ({}); allow it or choose another one.</source>
        <translation>无法写入文件夹 {}（{}）；请允许写入或选择其他文件夹。</translation>
    </message>
    <message>
        <source>A page needs at least one picture.</source>
        <translation>网页至少需要一张图片。</translation>
    </message>
    <message>
        <source>The page was given up.</source>
        <translation>已放弃生成网页。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; in the name template is no width from 1 to 200.</source>
        <translation>名称模板中的“{}”不是 1 到 200 之间的宽度。</translation>
    </message>
    <message>
        <source>The name template must not begin or end with &apos;/&apos; and has no empty part, &apos;.&apos; or &apos;..&apos;: the files stay in the folder that is exported to.</source>
        <translation>名称模板不能以“/”开头或结尾，也不能含有空的部分、“.”或“..”：文件必须留在导出文件夹内。</translation>
    </message>
    <message>
        <source>The name template &apos;{}&apos; has a brace without its partner; {{{{ and }}}} stand for braces themselves.</source>
        <translation>名称模板“{}”中有不成对的花括号；花括号本身请写作 {{{{ 和 }}}}。</translation>
    </message>
    <message>
        <source>The name template has no field &apos;{{{}}}&apos;; there are {}.</source>
        <translation>名称模板没有字段“{{{}}}”；可用的有：{}。</translation>
    </message>
    <message>
        <source>Cannot list the folder {}: {}.</source>
        <translation>无法列出文件夹 {} 的内容：{}。</translation>
    </message>
    <message>
        <source>No picture fits &apos;{}&apos;; name files, folders or patterns such as &apos;pictures/*.png&apos;.</source>
        <translation>没有图片符合“{}”；请给出文件、文件夹，或类似“pictures/*.png”的模式。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is none of none, json and text.</source>
        <translation>“{}”不可用；请选择 none、json 或 text。</translation>
    </message>
    <message>
        <source>The timeline was given up at step {} of {}.</source>
        <translation>已放弃生成时间轴，停在第 {} 步，共 {} 步。</translation>
    </message>
    <message>
        <source>{} was not made by this program, so it has no timeline.</source>
        <translation>{} 不是由本程序生成的，因此没有时间轴。</translation>
    </message>
    <message>
        <source>The tokens of {} are not kept on this machine any more, so it has no timeline; make it again first.</source>
        <translation>{} 的词元已不再保留在本机上，因此没有时间轴；请先重新生成这张图片。</translation>
    </message>
    <message>
        <source>the picture reader&apos;s answer</source>
        <translation>图片读取器的回应</translation>
    </message>
    <message>
        <source>The picture reader announced {}x{} pixels and sent {} bytes.</source>
        <translation>图片读取器声明有 {} × {} 像素，却发送了 {} 字节。</translation>
    </message>
    <message>
        <source>{} cannot be read: {}</source>
        <translation>无法读取 {}：{}</translation>
    </message>
    <message>
        <source>{} is damaged: its decoder crashed on it.</source>
        <translation>{} 已损坏：解码器处理它时崩溃。</translation>
    </message>
    <message>
        <source>{} takes too long to read and was given up.</source>
        <translation>读取 {} 耗时过长，已放弃。</translation>
    </message>
    <message>
        <source>The reader has ended.</source>
        <translation>读取器已结束。</translation>
    </message>
    <message>
        <source>The connection broke the rules earlier; open a new one.</source>
        <translation>该连接先前违反了协议规则；请新建连接。</translation>
    </message>
    <message>
        <source>A frame announces {} bytes; between 1 and {} are allowed.</source>
        <translation>一个数据帧声明有 {} 字节；只允许 1 到 {} 字节。</translation>
    </message>
    <message>
        <source>The picture is no longer in the gallery.</source>
        <translation>图片已不在图库中。</translation>
    </message>
    <message>
        <source>the gallery&apos;s index</source>
        <translation>图库索引</translation>
    </message>
    <message>
        <source>The gallery&apos;s index is of another version.</source>
        <translation>图库索引属于另一个版本。</translation>
    </message>
    <message>
        <source>The folder {} cannot be listed: {}.</source>
        <translation>无法列出文件夹 {} 的内容：{}。</translation>
    </message>
    <message>
        <source>A rating is 0 to {} stars, not {}.</source>
        <translation>评级为 0 到 {} 星，不能是 {} 星。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; cannot be the name of a board: 1 to {} bytes of text in one line are needed.</source>
        <translation>“{}”不能用作画板名称：须为 1 到 {} 字节的单行文本。</translation>
    </message>
    <message>
        <source>The notes cannot be kept in the picture: they must be text of at most {} bytes.</source>
        <translation>备注无法保存在图片中：必须是最多 {} 字节的文本。</translation>
    </message>
    <message>
        <source>{} cannot be read: {}.</source>
        <translation>无法读取 {}：{}。</translation>
    </message>
    <message>
        <source>{} is no regular file.</source>
        <translation>{} 不是普通文件。</translation>
    </message>
    <message>
        <source>{}: stars, labels, boards and notes are kept inside PNG, JPEG and WebP files; export the picture as one of them to mark it.</source>
        <translation>{}：星级、标签、画板和备注只能保存在 PNG、JPEG 和 WebP 文件中；要标记这张图片，请先将它导出为其中一种格式。</translation>
    </message>
    <message>
        <source>&apos;{}:{}&apos; cannot be looked for: {}.</source>
        <translation>无法搜索“{}:{}”：{}。</translation>
    </message>
    <message>
        <source>a seed is a whole number</source>
        <translation>种子应为整数</translation>
    </message>
    <message>
        <source>a variant is base, dpo or a number from 0 to 1</source>
        <translation>变体应为 base、dpo 或 0 到 1 之间的数</translation>
    </message>
    <message>
        <source>a size is width x height, such as 512x512</source>
        <translation>尺寸应为宽 x 高，例如 512x512</translation>
    </message>
    <message>
        <source>a date is a year, a month or a day: 2026, 2026-11, 2026-11-25</source>
        <translation>日期应为年、月或日：2026、2026-11、2026-11-25</translation>
    </message>
    <message>
        <source>a label is red, yellow, green, blue, purple or none</source>
        <translation>标签应为 red、yellow、green、blue、purple 或 none</translation>
    </message>
    <message>
        <source>only is:unreadable is known</source>
        <translation>只支持 is:unreadable</translation>
    </message>
    <message>
        <source>a number of pixels is expected, such as &gt;=512</source>
        <translation>应为像素数，例如 &gt;=512</translation>
    </message>
    <message>
        <source>a rating is a number of stars, such as &gt;=4</source>
        <translation>评级应为星数，例如 &gt;=4</translation>
    </message>
    <message>
        <source>a minus stands before single values only</source>
        <translation>减号只能放在单个值之前</translation>
    </message>
    <message>
        <source>{} cannot be moved: {}.</source>
        <translation>无法移动 {}：{}。</translation>
    </message>
    <message>
        <source>The XMP in the picture cannot be read.</source>
        <translation>无法读取图片中的 XMP。</translation>
    </message>
    <message>
        <source>The XMP in the picture cannot be read: {}.</source>
        <translation>无法读取图片中的 XMP：{}。</translation>
    </message>
    <message>
        <source>The XMP in the picture cannot be changed.</source>
        <translation>无法修改图片中的 XMP。</translation>
    </message>
    <message>
        <source>The XMP in the picture cannot be changed: {}.</source>
        <translation>无法修改图片中的 XMP：{}。</translation>
    </message>
    <message>
        <source>The pinned token {} is outside the picture, which has {} tokens; choose others.</source>
        <translation>要保留的词元 {} 不在图片之内，图片共有 {} 个词元；请选择其他词元。</translation>
    </message>
    <message>
        <source>The picture to branch from has {} x {} tokens, but this one is to have {} x {}; choose its size.</source>
        <translation>作为分支起点的图片有 {} × {} 个词元，而这张图片要有 {} × {} 个；请选择与起点相同的尺寸。</translation>
    </message>
    <message>
        <source>Step {} is to be kept, but the picture to branch from has {}.</source>
        <translation>要保留到第 {} 步，但作为分支起点的图片只有 {} 步。</translation>
    </message>
    <message>
        <source>The pinned token {} was never made in the picture to branch from.</source>
        <translation>要保留的词元 {} 在作为分支起点的图片中从未生成。</translation>
    </message>
    <message>
        <source>Everything of the picture is kept, nothing is left to make; keep fewer steps or tokens.</source>
        <translation>图片的全部内容都已保留，没有需要生成的部分；请少保留一些步骤或词元。</translation>
    </message>
    <message>
        <source>The state to resume from does not belong to this request; start it anew.</source>
        <translation>要继续的状态不属于此请求；请重新开始。</translation>
    </message>
    <message>
        <source>The given order has {} tokens; it must name each of the {} tokens of the picture once, and only with the order &apos;given&apos;.</source>
        <translation>给定的顺序有 {} 个词元；它必须列出图片的全部 {} 个词元，每个恰好一次，并且只能与顺序“given”一起使用。</translation>
    </message>
    <message>
        <source>A branch goes on with the tokens of its picture; it cannot change another one besides.</source>
        <translation>分支会沿用其图片的词元继续生成，不能同时修改另一张图片。</translation>
    </message>
    <message>
        <source>The picture to branch from is not named: its id must have {} digits.</source>
        <translation>未指明作为分支起点的图片：其标识必须有 {} 位。</translation>
    </message>
    <message>
        <source>{} steps are to be kept of {}; at least one must be left to make. Keep fewer or ask for more steps.</source>
        <translation>要保留 {} 步，而总共只有 {} 步；至少须留一步用于生成。请少保留一些，或增加步数。</translation>
    </message>
    <message>
        <source>The picture could not be written as AVIF: {}.</source>
        <translation>无法将图片写成 AVIF：{}。</translation>
    </message>
    <message>
        <source>AVIF cannot be written here: libheif has no AV1 encoder (on Debian it needs libaom). Choose another format.</source>
        <translation>此处无法写入 AVIF：libheif 没有 AV1 编码器（在 Debian 上需要 libaom）。请选择其他格式。</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>无名称</translation>
    </message>
    <message>
        <source>The picture&apos;s colour profile is damaged and was not applied.</source>
        <translation>图片的色彩配置文件已损坏，未应用。</translation>
    </message>
    <message>
        <source>The picture&apos;s colour profile {} is not for such colours and was not applied.</source>
        <translation>图片的色彩配置文件（{}）不适用于此类颜色，未应用。</translation>
    </message>
    <message>
        <source>The picture&apos;s colours were converted from the profile {} to sRGB.</source>
        <translation>图片的颜色已从色彩配置文件（{}）转换为 sRGB。</translation>
    </message>
    <message>
        <source>{} is a folder, not a picture.</source>
        <translation>{} 是文件夹，不是图片。</translation>
    </message>
    <message>
        <source>{} is no regular file, so it is not read as a picture.</source>
        <translation>{} 不是普通文件，因此不作为图片读取。</translation>
    </message>
    <message>
        <source>{} is empty.</source>
        <translation>{} 是空文件。</translation>
    </message>
    <message>
        <source>{} has {} MiB; the limit is {} MiB.</source>
        <translation>{} 有 {} MiB；上限为 {} MiB。</translation>
    </message>
    <message>
        <source>{} is damaged: it says it has {}x{} pixels in {} channels.</source>
        <translation>{} 已损坏：它声明有 {} × {} 像素、{} 个通道。</translation>
    </message>
    <message>
        <source>{} has {}x{} pixels in {} channels; the limits are {} a side, {} million pixels and {} channels.</source>
        <translation>{} 有 {} × {} 像素、{} 个通道；上限为每边 {} 像素、共 {} 百万像素和 {} 个通道。</translation>
    </message>
    <message>
        <source>{} is damaged: {}.</source>
        <translation>{} 已损坏：{}。</translation>
    </message>
    <message>
        <source>The picture was partly transparent; it was laid on white.</source>
        <translation>图片有部分透明区域，已衬以白色背景。</translation>
    </message>
    <message>
        <source>The picture had the four colours of a printer (CMYK); they were converted to sRGB.</source>
        <translation>图片使用印刷四色（CMYK），已转换为 sRGB。</translation>
    </message>
    <message>
        <source>The picture had floating point colours; those above white were cut, 8 bits are kept.</source>
        <translation>图片使用浮点颜色；超过白色的部分已截去，只保留 8 位。</translation>
    </message>
    <message>
        <source>The picture had more than 8 bits a channel; 8 are kept.</source>
        <translation>图片每个通道超过 8 位；只保留 8 位。</translation>
    </message>
    <message>
        <source>The picture&apos;s colour profile was not applied: its colours are linear already.</source>
        <translation>图片的色彩配置文件未应用：其颜色已是线性的。</translation>
    </message>
    <message>
        <source>{} is a {} file, which OpenImageIO cannot read here.</source>
        <translation>{} 是 {} 文件，此处的 OpenImageIO 无法读取。</translation>
    </message>
    <message>
        <source>{} cannot be read as {}: {}.</source>
        <translation>无法将 {} 作为 {} 读取：{}。</translation>
    </message>
    <message>
        <source>The file holds several pictures; the first one is shown.</source>
        <translation>文件中有多张图片；显示第一张。</translation>
    </message>
    <message>
        <source>{} is no picture of a format that this program reads.</source>
        <translation>{} 不是本程序能读取的图片格式。</translation>
    </message>
    <message>
        <source>{} is damaged: the JPEG ends before its end mark.</source>
        <translation>{} 已损坏：JPEG 在结束标记之前就中断了。</translation>
    </message>
    <message>
        <source>There is not enough memory to read {}.</source>
        <translation>内存不足，无法读取 {}。</translation>
    </message>
    <message>
        <source>The picture could not be written as {}: {}.</source>
        <translation>无法将图片写成 {}：{}。</translation>
    </message>
    <message>
        <source>The picture could not be resized: {}.</source>
        <translation>无法调整图片尺寸：{}。</translation>
    </message>
    <message>
        <source>{} cannot be written: OpenImageIO has no writer for it here.</source>
        <translation>无法写入 {}：此处的 OpenImageIO 不支持写入该格式。</translation>
    </message>
    <message>
        <source>GIF has no place for a recipe; it was left out.</source>
        <translation>GIF 无法保存配方，配方已略去。</translation>
    </message>
    <message>
        <source>There is not enough memory to write the picture.</source>
        <translation>内存不足，无法写入图片。</translation>
    </message>
    <message>
        <source>The picture could not be written: {}.</source>
        <translation>无法写入图片：{}。</translation>
    </message>
    <message>
        <source>The recipe could not be written into the WebP picture.</source>
        <translation>无法将配方写入 WebP 图片。</translation>
    </message>
    <message>
        <source>The painted part is larger than what the model works on, and this build cannot scale pictures; paint less at a time, or use a build with the window (LIGHTGEN_GUI=ON).</source>
        <translation>涂抹的部分超过了模型的工作尺寸，而此构建版本无法缩放图片；请每次少涂一些，或使用带窗口界面的构建版本（LIGHTGEN_GUI=ON）。</translation>
    </message>
    <message>
        <source>The mask has {}x{} pixels, the picture {}x{}; scale one of them.</source>
        <translation>蒙版为 {} × {} 像素，图片为 {} × {}；请缩放其中之一。</translation>
    </message>
    <message>
        <source>The mask selects nothing: no pixel is {} or brighter. Paint where the picture should be made anew.</source>
        <translation>蒙版没有选中任何内容：没有亮度达到 {} 的像素。请涂抹图片中要重新生成的部分。</translation>
    </message>
    <message>
        <source>{}: the JSON is nested deeper than {} levels.</source>
        <translation>{}：JSON 的嵌套超过 {} 层。</translation>
    </message>
    <message>
        <source>{}: this is not JSON; it goes wrong at byte {} of {}.</source>
        <translation>{}：这不是 JSON；错误位于字节 {}，共 {} 字节。</translation>
    </message>
    <message>
        <source>{}: the JSON holds a number that is too large.</source>
        <translation>{}：JSON 中有过大的数字。</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>数组</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>字节数据</translation>
    </message>
    <message>
        <source>{}: expected an object, found {}.</source>
        <translation>{}：应为对象，实际为：{}。</translation>
    </message>
    <message>
        <source>{}: the key &apos;{}&apos; is missing.</source>
        <translation>{}：缺少键“{}”。</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a whole number from 0 to 18446744073709551615</source>
        <translation>0 到 18446744073709551615 之间的整数</translation>
    </message>
    <message>
        <source>a whole number {}</source>
        <translation>整数，且{}</translation>
    </message>
    <message>
        <source>a number {}</source>
        <translation>数字，且{}</translation>
    </message>
    <message>
        <source>an object of texts</source>
        <translation>值均为文本的对象</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>文本列表</translation>
    </message>
    <message>
        <source>{}: &apos;{}&apos; is {}; expected {}.</source>
        <translation>{}：“{}”的值为：{}；应为：{}。</translation>
    </message>
    <message>
        <source>A picture of {}x{} needs about {} MiB of memory, but only {} MiB are free; {}.</source>
        <translation>{} × {} 的图片约需 {} MiB 内存，但只有 {} MiB 可用；{}。</translation>
    </message>
    <message>
        <source>choose a smaller size or the precision bfloat16, or close other programs</source>
        <translation>请选择较小的尺寸或 bfloat16 精度，或关闭其他程序</translation>
    </message>
    <message>
        <source>choose a smaller size, or close other programs</source>
        <translation>请选择较小的尺寸，或关闭其他程序</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is none of all, label and none.</source>
        <translation>“{}”不可用；请选择 all、label 或 none。</translation>
    </message>
    <message>
        <source>The XMP of the picture is damaged and was left out.</source>
        <translation>图片的 XMP 已损坏，已略去。</translation>
    </message>
    <message>
        <source>The recipe is too long for a JPEG and was left out, all or in part; PNG has a place for it.</source>
        <translation>配方过长，JPEG 无法容纳，已全部或部分略去；PNG 可以保存它。</translation>
    </message>
    <message>
        <source>The text &apos;{}&apos; was left out; only PNG has a place for it.</source>
        <translation>文本“{}”已略去；只有 PNG 可以保存它。</translation>
    </message>
    <message>
        <source>The recipe could not be written into the picture: {}.</source>
        <translation>无法将配方写入图片：{}。</translation>
    </message>
    <message>
        <source>This does not fit into the picture: a JPEG has 64 KiB for recipe, marks and notes.</source>
        <translation>图片容纳不下这些内容：JPEG 中配方、标记和备注共有 64 KiB 的空间。</translation>
    </message>
    <message>
        <source>The picture cannot be changed: {}.</source>
        <translation>无法修改图片：{}。</translation>
    </message>
    <message>
        <source>The XMP of the picture could not be written.</source>
        <translation>无法写入图片的 XMP。</translation>
    </message>
    <message>
        <source>{} is missing; copy the model again.</source>
        <translation>缺少 {}；请重新复制模型。</translation>
    </message>
    <message>
        <source>{} has {} bytes, expected {}; copy the model again.</source>
        <translation>{} 有 {} 字节，应为 {} 字节；请重新复制模型。</translation>
    </message>
    <message>
        <source>{} cannot be read.</source>
        <translation>无法读取 {}。</translation>
    </message>
    <message>
        <source>{}: the folder {} is missing; copy the model again.</source>
        <translation>{}：缺少文件夹 {}；请重新复制模型。</translation>
    </message>
    <message>
        <source>There is no model folder {}; check the path or see &apos;lightgen models list&apos;.</source>
        <translation>没有模型文件夹 {}；请检查路径，或查看“lightgen models list”。</translation>
    </message>
    <message>
        <source>{} is no model: it holds no model.json. Give the folder of a model bundle.</source>
        <translation>{} 不是模型：其中没有 model.json。请给出模型包的文件夹。</translation>
    </message>
    <message>
        <source>{} is damaged: its sha256 is {}, expected {}; copy the model again.</source>
        <translation>{} 已损坏：其 sha256 为 {}，应为 {}；请重新复制模型。</translation>
    </message>
    <message>
        <source>The folder {} cannot be read: {}.</source>
        <translation>无法读取文件夹 {}：{}。</translation>
    </message>
    <message>
        <source>[width, height], multiples of {} {}</source>
        <translation>[宽度, 高度]，均为 {} 的倍数，且{}</translation>
    </message>
    <message>
        <source>a list of [width, height]</source>
        <translation>由 [宽度, 高度] 组成的列表</translation>
    </message>
    <message>
        <source>&quot;epsilon&quot; or &quot;velocity&quot;</source>
        <translation>&quot;epsilon&quot; 或 &quot;velocity&quot;</translation>
    </message>
    <message>
        <source>{}: &apos;{}&apos; is no file inside the bundle; write a path such as vae/config.json.</source>
        <translation>{}：“{}”不是模型包内的文件；请写成类似 vae/config.json 的路径。</translation>
    </message>
    <message>
        <source>64 lower-case hexadecimal digits</source>
        <translation>64 位小写十六进制数字</translation>
    </message>
    <message>
        <source>one of the paths under &apos;files&apos;</source>
        <translation>“files”下的路径之一</translation>
    </message>
    <message>
        <source>{} rows of three numbers</source>
        <translation>{} 行，每行三个数</translation>
    </message>
    <message>
        <source>letters, digits, &apos;-&apos;, &apos;_&apos; and &apos;.&apos; only</source>
        <translation>只含字母、数字、“-”、“_”和“.”</translation>
    </message>
    <message>
        <source>{}: this model needs a newer version of the program (schema {}, known here: {}).</source>
        <translation>{}：此模型需要更新版本的程序（格式版本 {}，此处支持：{}）。</translation>
    </message>
    <message>
        <source>There is no model.</source>
        <translation>没有可用的模型。</translation>
    </message>
    <message>
        <source>There is no model &apos;{}&apos;.</source>
        <translation>没有模型“{}”。</translation>
    </message>
    <message>
        <source>There is no model &apos;{}&apos;; there are {}.</source>
        <translation>没有模型“{}”；现有：{}。</translation>
    </message>
    <message>
        <source>{} Put a model bundle into {} or give the path of its folder.</source>
        <translation>{}请将模型包放入 {}，或给出其文件夹的路径。</translation>
    </message>
    <message>
        <source>{} Not usable: {}</source>
        <translation>{}无法使用的有：{}</translation>
    </message>
    <message>
        <source>{}: &apos;{}&apos; is {}, but &apos;encoder_embed_dim&apos; is {}; they must be equal.</source>
        <translation>{}：“{}”为 {}，而“encoder_embed_dim”为 {}；两者必须相等。</translation>
    </message>
    <message>
        <source>{}: a width of {} cannot be divided among {} heads.</source>
        <translation>{}：宽度 {} 无法平均分给 {} 个注意力头。</translation>
    </message>
    <message>
        <source>a square number</source>
        <translation>完全平方数</translation>
    </message>
    <message>
        <source>The picture is to be extended by {} pixels ({}); it must be from 0 to {}.</source>
        <translation>图片要扩展 {} 像素（{}）；必须在 0 到 {} 之间。</translation>
    </message>
    <message>
        <source>The picture is to be extended by nothing; name a side and its pixels.</source>
        <translation>图片的扩展量为零；请指明要扩展的边和像素数。</translation>
    </message>
    <message>
        <source>The extended picture would have {}x{} pixels; the limits are {} a side and {} million pixels. Extend it by less.</source>
        <translation>扩展后的图片将有 {} × {} 像素；上限为每边 {} 像素、共 {} 百万像素。请减少扩展量。</translation>
    </message>
    <message>
        <source>The extension &apos;{}&apos; cannot be read; write sides and pixels, for example left=64,bottom=32.</source>
        <translation>无法理解扩展“{}”；请写出各边和像素数，例如 left=64,bottom=32。</translation>
    </message>
    <message>
        <source>The mask and the picture to extend are not of one size.</source>
        <translation>蒙版与要扩展的图片尺寸不同。</translation>
    </message>
    <message>
        <source>{} The picture was encoded from its pixels instead.</source>
        <translation>{}已改为从图片的像素编码。</translation>
    </message>
    <message>
        <source>The tokens of the picture to change are not kept any more or cannot be read.</source>
        <translation>要修改的图片的词元已不再保留，或无法读取。</translation>
    </message>
    <message>
        <source>The tokens of the picture to change are of another model.</source>
        <translation>要修改的图片的词元属于另一个模型。</translation>
    </message>
    <message>
        <source>The tokens of the picture to change do not fit its size.</source>
        <translation>要修改的图片的词元与其尺寸不符。</translation>
    </message>
    <message>
        <source>The folder {} must be a folder of yours that nobody else can enter (mode 0700); remove it or set XDG_RUNTIME_DIR to another place.</source>
        <translation>文件夹 {} 必须归您所有，且其他人无法进入（权限 0700）；请删除它，或将 XDG_RUNTIME_DIR 设为其他位置。</translation>
    </message>
    <message>
        <source>a sentence in valid UTF-8</source>
        <translation>有效的 UTF-8 语句</translation>
    </message>
    <message>
        <source>a list of sentences in valid UTF-8</source>
        <translation>由有效的 UTF-8 语句组成的列表</translation>
    </message>
    <message>
        <source>{} is no PNG, and {}, which reads other formats, is not beside this program: it was built without OpenImageIO (-DLIGHTGEN_GUI=OFF) or is not installed.</source>
        <translation>{} 不是 PNG，读取其他格式需要 {}，但它不在本程序所在的文件夹中：可能构建时未启用 OpenImageIO（-DLIGHTGEN_GUI=OFF），或尚未安装。</translation>
    </message>
    <message>
        <source>Opening {} was given up.</source>
        <translation>已放弃打开 {}。</translation>
    </message>
    <message>
        <source>The picture&apos;s colour profile was not applied. {}</source>
        <translation>未应用图片的色彩配置文件。{}</translation>
    </message>
    <message>
        <source>Pictures of {}x{} and {}x{} pixels cannot be compared; both must have the same size.</source>
        <translation>无法比较 {} × {} 和 {} × {} 像素的图片；两张图片的尺寸必须相同。</translation>
    </message>
    <message>
        <source>Other formats than PNG, and other sizes, are written by {}, which is not beside this program: it was built without OpenImageIO (-DLIGHTGEN_GUI=OFF) or is not installed.</source>
        <translation>写入 PNG 以外的格式或其他尺寸需要 {}，但它不在本程序所在的文件夹中：可能构建时未启用 OpenImageIO（-DLIGHTGEN_GUI=OFF），或尚未安装。</translation>
    </message>
    <message>
        <source>{} pictures of these sizes do not make one file of this kind.</source>
        <translation>{} 张这些尺寸的图片无法合成一个此类文件。</translation>
    </message>
    <message>
        <source>{} sent a picture of another size than asked for.</source>
        <translation>{} 发来的图片尺寸与请求的不同。</translation>
    </message>
    <message>
        <source>{} announced {} bytes, which is too much.</source>
        <translation>{} 声明有 {} 字节，数据过大。</translation>
    </message>
    <message>
        <source>{} sent no answer that is understood.</source>
        <translation>{} 没有发来可以理解的回应。</translation>
    </message>
    <message>
        <source>{} ended while it encoded a picture.</source>
        <translation>{} 在编码图片时结束了。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no format that can be written; there are png, jpeg, webp, avif, tiff, exr and gif.</source>
        <translation>“{}”不是可写入的格式；可用的有 png、jpeg、webp、avif、tiff、exr 和 gif。</translation>
    </message>
    <message>
        <source>the request to encode</source>
        <translation>编码请求</translation>
    </message>
    <message>
        <source>{} announces neither pictures nor one file nor a caption.</source>
        <translation>{}既未声明图片，也未声明单个文件或说明文字。</translation>
    </message>
    <message>
        <source>the picture writer&apos;s answer</source>
        <translation>图片写入器的回应</translation>
    </message>
    <message>
        <source>The PNG holds more than {} bytes of text.</source>
        <translation>PNG 中的文本超过 {} 字节。</translation>
    </message>
    <message>
        <source>A {} chunk of the PNG is damaged, or its text has more than {} bytes.</source>
        <translation>PNG 的 {} 数据块已损坏，或其文本超过 {} 字节。</translation>
    </message>
    <message>
        <source>The PNG is cut off after {} bytes.</source>
        <translation>PNG 不完整，在 {} 字节之后中断。</translation>
    </message>
    <message>
        <source>The PNG is cut off: at byte {} a chunk of {} bytes begins, but only {} follow.</source>
        <translation>PNG 不完整：字节 {} 处开始一个 {} 字节的数据块，但其后只有 {} 字节。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; cannot be a PNG keyword: 1 to 79 printable ASCII characters are needed.</source>
        <translation>“{}”不能用作 PNG 关键字：须为 1 到 79 个可打印的 ASCII 字符。</translation>
    </message>
    <message>
        <source>The text &apos;{}&apos; cannot be put into a PNG: it must be UTF-8 without NUL and at most {} bytes long.</source>
        <translation>文本“{}”无法存入 PNG：它必须是不含 NUL 的 UTF-8，且最多 {} 字节。</translation>
    </message>
    <message>
        <source>This is not a PNG file.</source>
        <translation>这不是 PNG 文件。</translation>
    </message>
    <message>
        <source>The PNG is damaged: its header is not sound.</source>
        <translation>PNG 已损坏：文件头有误。</translation>
    </message>
    <message>
        <source>The PNG is damaged: its size is {}x{} pixels.</source>
        <translation>PNG 已损坏：其尺寸为 {} × {} 像素。</translation>
    </message>
    <message>
        <source>The PNG has {}x{} pixels; at most {} a side and {} in all can be opened.</source>
        <translation>PNG 有 {} × {} 像素；最多只能打开每边 {} 像素、共 {} 像素的图片。</translation>
    </message>
    <message>
        <source>The PNG is damaged: the checksum at byte {} is wrong.</source>
        <translation>PNG 已损坏：字节 {} 处的校验和有误。</translation>
    </message>
    <message>
        <source>The PNG is damaged: the checksum of a text at byte {} is wrong.</source>
        <translation>PNG 已损坏：字节 {} 处文本的校验和有误。</translation>
    </message>
    <message>
        <source>The PNG is damaged: {}.</source>
        <translation>PNG 已损坏：{}。</translation>
    </message>
    <message>
        <source>The picture could not be encoded: {}.</source>
        <translation>无法编码图片：{}。</translation>
    </message>
    <message>
        <source>A picture of {}x{} with {} bytes cannot be written as PNG.</source>
        <translation>{} × {}、{} 字节的图片无法写成 PNG。</translation>
    </message>
    <message>
        <source>The PNG is damaged: its header was read in two ways.</source>
        <translation>PNG 已损坏：两次读取文件头的结果不一致。</translation>
    </message>
    <message>
        <source>The picture had 16 bits a channel; 8 are kept.</source>
        <translation>图片每个通道有 16 位；只保留 8 位。</translation>
    </message>
    <message>
        <source>The mask has transparent parts: what is opaque in it is made anew.</source>
        <translation>蒙版有透明部分：其中不透明的部分将重新生成。</translation>
    </message>
    <message>
        <source>{} is cut off after {} bytes.</source>
        <translation>{} 不完整，在 {} 字节之后中断。</translation>
    </message>
    <message>
        <source>{} holds more than {} bytes of text.</source>
        <translation>{} 中的文本超过 {} 字节。</translation>
    </message>
    <message>
        <source>The vote cannot be written to {}: {}.</source>
        <translation>无法将投票写入 {}：{}。</translation>
    </message>
    <message>
        <source>In {} the &apos;winner&apos; or the &apos;loser&apos; is empty.</source>
        <translation>{}：“winner”或“loser”为空。</translation>
    </message>
    <message>
        <source>A picture cannot be better than itself.</source>
        <translation>图片不可能比自身更好。</translation>
    </message>
    <message>
        <source>The vote cannot be kept: the name {} is not valid UTF-8; rename the picture.</source>
        <translation>无法记录投票：名称 {} 不是有效的 UTF-8；请重命名图片。</translation>
    </message>
    <message>
        <source>{}, line {}</source>
        <translation>{} 第 {} 行</translation>
    </message>
    <message>
        <source>The choices of the prompt are nested more than {} deep; does a wildcard file name itself?</source>
        <translation>提示词中的选项嵌套超过 {} 层；是否有通配符文件引用了自身？</translation>
    </message>
    <message>
        <source>The brace &apos;}}&apos; at character {} of &apos;{}&apos; has no &apos;{{&apos; before it; write \}} for the brace itself.</source>
        <translation>“{1}”中第 {0} 个字符处的花括号“}}”之前没有“{{”；花括号本身请写作 \}}。</translation>
    </message>
    <message>
        <source>With its choices made, the prompt has more than {} bytes; shorten it.</source>
        <translation>选定各选项后，提示词超过 {} 字节；请缩短。</translation>
    </message>
    <message>
        <source>The prompt asks for more than {} choices; use fewer braces and wildcards.</source>
        <translation>提示词需要的选择超过 {} 次；请少用一些花括号和通配符。</translation>
    </message>
    <message>
        <source>The brace &apos;{{&apos; at character {} of &apos;{}&apos; has no &apos;}}&apos; after it; write \{{ for the brace itself.</source>
        <translation>“{1}”中第 {0} 个字符处的花括号“{{”之后没有“}}”；花括号本身请写作 \{{。</translation>
    </message>
    <message>
        <source>The wildcard __{}__ has no file: put {}.txt with a choice on every line into {}.</source>
        <translation>通配符 __{}__ 没有对应的文件：请将每行一个选项的 {}.txt 放入 {}。</translation>
    </message>
    <message>
        <source>{}: is not valid UTF-8 at byte {}; save it as UTF-8.</source>
        <translation>{}：字节 {} 处不是有效的 UTF-8；请另存为 UTF-8。</translation>
    </message>
    <message>
        <source>{}: holds no choice; write one on every line.</source>
        <translation>{}：没有任何选项；请每行写一个。</translation>
    </message>
    <message>
        <source>each job once</source>
        <translation>每个任务只出现一次</translation>
    </message>
    <message>
        <source>rising token numbers below {}</source>
        <translation>小于 {} 且递增的词元编号</translation>
    </message>
    <message>
        <source>zeros and ones</source>
        <translation>只含 0 和 1</translation>
    </message>
    <message>
        <source>the message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>the message &apos;{}&apos;</source>
        <translation>消息“{}”</translation>
    </message>
    <message>
        <source>A message of the unknown type &apos;{}&apos; arrived.</source>
        <translation>收到了未知类型“{}”的消息。</translation>
    </message>
    <message>
        <source>{} bytes</source>
        <translation>{} 字节</translation>
    </message>
    <message>
        <source>valid UTF-8</source>
        <translation>有效的 UTF-8</translation>
    </message>
    <message>
        <source>one of the names of this protocol</source>
        <translation>此协议中的名称之一</translation>
    </message>
    <message>
        <source>at most {} numbers of {} bytes</source>
        <translation>最多 {} 个数，每个 {} 字节</translation>
    </message>
    <message>
        <source>the recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>The recipe was written by a newer version (schema {}, known here: {}); update {} to use it.</source>
        <translation>配方由较新的版本写入（格式版本 {}，此处支持：{}）；请更新 {} 后再使用它。</translation>
    </message>
    <message>
        <source>the text &apos;{}&apos;</source>
        <translation>文本“{}”</translation>
    </message>
    <message>
        <source>the text &apos;{}&apos; is no JSON object</source>
        <translation>文本“{}”不是 JSON 对象</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no {}; choose from: {}.</source>
        <translation>“{}”不是可用的{}；请从以下选项中选择：{}。</translation>
    </message>
    <message>
        <source>The prompt is empty; say what the picture should show.</source>
        <translation>提示词为空；请说明图片应该展示什么。</translation>
    </message>
    <message>
        <source>The prompt has {} bytes; at most {} are allowed. Shorten it.</source>
        <translation>提示词有 {} 字节；最多允许 {} 字节。请缩短。</translation>
    </message>
    <message>
        <source>The prompt holds a NUL character at byte {}; remove it.</source>
        <translation>提示词在字节 {} 处含有 NUL 字符；请将其删除。</translation>
    </message>
    <message>
        <source>The prompt is not valid UTF-8: byte {} (0x{}) breaks it. Type it anew or convert it to UTF-8.</source>
        <translation>提示词不是有效的 UTF-8：字节 {}（0x{}）有误。请重新输入，或将其转换为 UTF-8。</translation>
    </message>
    <message>
        <source>{} is {}; it must be a multiple of {} {}.</source>
        <translation>{}为 {}；必须是 {} 的倍数，且{}。</translation>
    </message>
    <message>
        <source>{} is {}; it must be a multiple of {} {}; try {}.</source>
        <translation>{}为 {}；必须是 {} 的倍数，且{}；可以试试 {}。</translation>
    </message>
    <message>
        <source>{} is {}; it must be {}; {}.</source>
        <translation>{}为 {}；必须{}；{}。</translation>
    </message>
    <message>
        <source>{} is usual</source>
        <translation>通常为 {}</translation>
    </message>
    <message>
        <source>The number of steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>The guidance</source>
        <translation>引导强度</translation>
    </message>
    <message>
        <source>1 means none, 4 is usual</source>
        <translation>1 表示没有引导，通常为 4</translation>
    </message>
    <message>
        <source>The temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>The number of sampler steps</source>
        <translation>采样步数</translation>
    </message>
    <message>
        <source>The variant</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>0 means the base weights, 1 the DPO weights</source>
        <translation>0 表示基础权重，1 表示 DPO 权重</translation>
    </message>
    <message>
        <source>The number of threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <source>0 means all there are</source>
        <translation>0 表示使用全部线程</translation>
    </message>
    <message>
        <source>{} has {}x{} pixels, but the picture to make has {}x{}; scale it or choose that size.</source>
        <translation>{}有 {} × {} 像素，而要生成的图片有 {} × {}；请缩放它，或选择该尺寸。</translation>
    </message>
    <message>
        <source>The picture to change or its mask is missing: a recipe does not hold them; open the picture and paint again.</source>
        <translation>缺少要修改的图片或其蒙版：配方中不包含它们；请打开图片并重新涂抹。</translation>
    </message>
    <message>
        <source>The picture to change</source>
        <translation>要修改的图片</translation>
    </message>
    <message>
        <source>The mask</source>
        <translation>蒙版</translation>
    </message>
    <message>
        <source>The band around the painted part</source>
        <translation>涂抹部分周围的过渡带</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no id of a picture.</source>
        <translation>“{}”不是图片标识。</translation>
    </message>
    <message>
        <source>above {}</source>
        <translation>大于 {}</translation>
    </message>
    <message>
        <source>at least {}</source>
        <translation>不小于 {}</translation>
    </message>
    <message>
        <source>above {}, at most {}</source>
        <translation>大于 {} 且不超过 {}</translation>
    </message>
    <message>
        <source>from {} to {}</source>
        <translation>在 {} 到 {} 之间</translation>
    </message>
    <message>
        <source>The width of the picture</source>
        <translation>图片的宽度</translation>
    </message>
    <message>
        <source>The height of the picture</source>
        <translation>图片的高度</translation>
    </message>
    <message>
        <source>The variant is {}, but the model &apos;{}&apos; has no DPO weights; use 0 (base).</source>
        <translation>变体为 {}，但模型“{}”没有 DPO 权重；请使用 0（base）。</translation>
    </message>
    <message>
        <source>{} steps were asked for, but the branch leaves fewer tokens to make: {} steps are used.</source>
        <translation>请求了 {} 步，但分支剩下的待生成词元不足：将使用 {} 步。</translation>
    </message>
    <message>
        <source>{} steps were asked for, but there are only {} tokens to make: {} steps are used.</source>
        <translation>请求了 {} 步，但只有 {} 个词元要生成：将使用 {} 步。</translation>
    </message>
    <message>
        <source>guidance schedule</source>
        <translation>引导曲线</translation>
    </message>
    <message>
        <source>sampler</source>
        <translation>采样器</translation>
    </message>
    <message>
        <source>generation order</source>
        <translation>生成顺序</translation>
    </message>
    <message>
        <source>device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>The size &apos;{}&apos; cannot be read; write width x height in pixels, for example 512x256.</source>
        <translation>无法理解尺寸“{}”；请写成宽 x 高（像素），例如 512x256。</translation>
    </message>
    <message>
        <source>The variant &apos;{}&apos; cannot be read; write base, dpo or a number from 0 to 1.</source>
        <translation>无法理解变体“{}”；请写 base、dpo 或 0 到 1 之间的数。</translation>
    </message>
    <message>
        <source>{}: &apos;{}&apos;: {}</source>
        <translation>{}：“{}”：{}</translation>
    </message>
    <message>
        <source>a list of tokens as in 3,5-9,12</source>
        <translation>词元列表，例如 3,5-9,12</translation>
    </message>
    <message>
        <source>the request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no {}.</source>
        <translation>“{}”不是{}。</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>number {}</source>
        <translation>有效的数字（须{}）</translation>
    </message>
    <message>
        <source>side: {}</source>
        <translation>有效的边长（须{}）</translation>
    </message>
    <message>
        <source>There is no setting &apos;{}&apos;; there are {}.</source>
        <translation>没有设置“{}”；可用的有：{}。</translation>
    </message>
    <message>
        <source>A picture of {}x{} cannot be scaled to {}x{}.</source>
        <translation>无法将 {} × {} 的图片缩放为 {} × {}。</translation>
    </message>
    <message>
        <source>There is not enough memory to scale a picture of {}x{} to {}x{}.</source>
        <translation>内存不足，无法将 {} × {} 的图片缩放为 {} × {}。</translation>
    </message>
    <message>
        <source>The picture could not be scaled: {}.</source>
        <translation>无法缩放图片：{}。</translation>
    </message>
    <message>
        <source>A grid of {} x {} tokens of {} numbers is none.</source>
        <translation>{} × {} 个词元、每个 {} 个数的网格无效。</translation>
    </message>
    <message>
        <source>{} numbers do not fill {} tokens.</source>
        <translation>{} 个数与 {} 个词元不符。</translation>
    </message>
    <message>
        <source>Some of the tokens are no finite numbers.</source>
        <translation>部分词元含有非有限的数。</translation>
    </message>
    <message>
        <source>The order names a token twice or one that is not there.</source>
        <translation>顺序中有重复或不存在的词元。</translation>
    </message>
    <message>
        <source>The steps place more tokens than the order has.</source>
        <translation>各步骤放置的词元多于顺序中的词元。</translation>
    </message>
    <message>
        <source>The picture to branch from was not read before the work began.</source>
        <translation>开始工作之前未读取作为分支起点的图片。</translation>
    </message>
    <message>
        <source>The synthetic engine failed because its script says so.</source>
        <translation>合成引擎按其脚本的要求失败。</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>权限不够</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>不允许的操作</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>没有那个文件或目录</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>不是目录</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>是一个目录</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>文件已存在</translation>
    </message>
    <message>
        <source>Directory not empty</source>
        <translation>目录非空</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>只读文件系统</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>设备上没有空间</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>超出磁盘限额</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>输入/输出错误</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>文件名过长</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>符号链接的层数过多</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>打开的文件过多</translation>
    </message>
    <message>
        <source>Too many open files in system</source>
        <translation>系统中打开的文件过多</translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation>无法分配内存</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>设备或资源忙</translation>
    </message>
    <message>
        <source>Text file busy</source>
        <translation>文本文件忙</translation>
    </message>
    <message>
        <source>Invalid cross-device link</source>
        <translation>无效的跨设备链接</translation>
    </message>
    <message>
        <source>Exec format error</source>
        <translation>可执行文件格式错误</translation>
    </message>
    <message>
        <source>Address already in use</source>
        <translation>地址已在使用</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>拒绝连接</translation>
    </message>
    <message>
        <source>The tokens of the picture take {} MiB; a file may hold {} MiB of them.</source>
        <translation>图片的词元占 {} MiB；一个文件最多容纳 {} MiB 的词元。</translation>
    </message>
    <message>
        <source>The picture holds {} MiB of tokens; at most {} MiB are read.</source>
        <translation>图片含有 {} MiB 词元；最多读取 {} MiB。</translation>
    </message>
    <message>
        <source>The tokens in the picture cannot be used: {}</source>
        <translation>无法使用图片中的词元：{}</translation>
    </message>
    <message>
        <source>The tokens in the picture belong to another picture; its timeline was not taken over.</source>
        <translation>图片中的词元属于另一张图片；未采用其时间轴。</translation>
    </message>
    <message>
        <source>the tokens</source>
        <translation>词元数据</translation>
    </message>
    <message>
        <source>The tokens were written by a newer version (format {}, known here: {}); update the program to use them.</source>
        <translation>词元由较新的版本写入（格式版本 {}，此处支持：{}）；请更新程序后再使用它们。</translation>
    </message>
    <message>
        <source>{}; delete the file, the picture can be made again.</source>
        <translation>{}；请删除该文件，图片可以重新生成。</translation>
    </message>
    <message>
        <source>The file has only {} bytes</source>
        <translation>文件只有 {} 字节</translation>
    </message>
    <message>
        <source>The file does not begin like one with tokens</source>
        <translation>文件的开头不像词元文件</translation>
    </message>
    <message>
        <source>The file is damaged or cut off: its checksum does not fit</source>
        <translation>文件已损坏或不完整：校验和不符</translation>
    </message>
    <message>
        <source>The header of the file is longer than the file</source>
        <translation>文件头比文件本身还长</translation>
    </message>
    <message>
        <source>{} bytes of tokens do not fit the header of the file</source>
        <translation>{} 字节的词元与文件头不符</translation>
    </message>
    <message>
        <source>Cannot delete &apos;{}&apos;: {}.</source>
        <translation>无法删除“{}”：{}。</translation>
    </message>
    <message>
        <source>The tokens of the picture to branch from are not kept any more; make that picture again first.</source>
        <translation>作为分支起点的图片的词元已不再保留；请先重新生成那张图片。</translation>
    </message>
    <message>
        <source>The prompt is not valid UTF-8 at byte {}; type it anew.</source>
        <translation>提示词在字节 {} 处不是有效的 UTF-8；请重新输入。</translation>
    </message>
    <message>
        <source>{}: is no SentencePiece model: it is empty</source>
        <translation>{}：不是 SentencePiece 模型：文件为空</translation>
    </message>
    <message>
        <source>{}: is no SentencePiece model: {}</source>
        <translation>{}：不是 SentencePiece 模型：{}</translation>
    </message>
    <message>
        <source>{}: the vocabulary has no end-of-sentence piece, which T5 needs</source>
        <translation>{}：词表中没有 T5 所需的句末符</translation>
    </message>
    <message>
        <source>The prompt cannot be split into tokens: {}</source>
        <translation>无法将提示词切分为词元：{}</translation>
    </message>
    <message>
        <source>a text length of {} was asked for; at least 1 is needed</source>
        <translation>请求的文本长度为 {}；至少须为 1</translation>
    </message>
    <message>
        <source>{} is not there: this build has no CUDA kernels (they are compiled where nvcc is found).</source>
        <translation>{} 不存在：此构建版本没有 CUDA 内核（只有找到 nvcc 时才会编译）。</translation>
    </message>
    <message>
        <source>{} is not our CUDA library: {}.</source>
        <translation>{} 不是本程序的 CUDA 库：{}。</translation>
    </message>
    <message>
        <source>{} has interface {} and this program needs {}: both must come from the same build.</source>
        <translation>{} 的接口版本为 {}，而本程序需要 {}：两者必须来自同一次构建。</translation>
    </message>
    <message>
        <source>Looking for a CUDA device</source>
        <translation>查找 CUDA 设备</translation>
    </message>
    <message>
        <source>This machine has no CUDA device; choose the device cpu.</source>
        <translation>本机没有 CUDA 设备；请选择设备 cpu。</translation>
    </message>
    <message>
        <source>{} failed: {} (CUDA error {}).</source>
        <translation>{} 失败：{}（CUDA 错误 {}）。</translation>
    </message>
    <message>
        <source>The device &apos;cuda&apos; needs {}, which cannot be opened ({}); use device &apos;cpu&apos;.</source>
        <translation>设备“cuda”需要 {}，但无法打开它（{}）；请使用设备“cpu”。</translation>
    </message>
    <message>
        <source>The device &apos;cuda&apos; needs an NVIDIA card and its driver, and none was found; use device &apos;cpu&apos;.</source>
        <translation>设备“cuda”需要 NVIDIA 显卡及其驱动程序，但没有找到；请使用设备“cpu”。</translation>
    </message>
    <message>
        <source>The prompt has {} tokens, the model reads {}: what follows the first {} bytes has no effect.</source>
        <translation>提示词有 {} 个词元，模型只读取 {} 个：前 {} 字节之后的内容不起作用。</translation>
    </message>
    <message>
        <source>The tokens of the picture to branch from have {} numbers each, those of the model &apos;{}&apos; have {}; choose the model that made it.</source>
        <translation>作为分支起点的图片，其词元各有 {} 个数，而模型“{}”的词元各有 {} 个；请选择生成该图片的模型。</translation>
    </message>
    <message>
        <source>The model &apos;{}&apos; computed numbers that are not finite; other steps, guidance or precision may help.</source>
        <translation>模型“{}”算出了非有限的数；换用其他步数、引导强度或精度可能会有帮助。</translation>
    </message>
    <message>
        <source>{} cannot be opened; the model folder is incomplete: import the model again.</source>
        <translation>无法打开 {}；模型文件夹不完整：请重新导入模型。</translation>
    </message>
    <message>
        <source>{}: the tokenizer has {} pieces, but the text encoder knows {}; the files belong to different models.</source>
        <translation>{}：分词器有 {} 个词表项，而文本编码器只有 {} 个；这些文件属于不同的模型。</translation>
    </message>
    <message>
        <source>{}: the text encoder is {} wide, but the network expects {} (captionChannels); the files belong to different models.</source>
        <translation>{}：文本编码器的宽度为 {}，而网络要求 {}（captionChannels）；这些文件属于不同的模型。</translation>
    </message>
    <message>
        <source>{}: the VAE has {} channels and stride {}, but the network expects {} and {}; the files belong to different models.</source>
        <translation>{}：VAE 的通道数为 {}、步幅为 {}，而网络要求 {} 和 {}；这些文件属于不同的模型。</translation>
    </message>
    <message>
        <source>{}: &quot;{}&quot; must be a whole number above 0</source>
        <translation>{}：&quot;{}&quot; 必须是大于 0 的整数</translation>
    </message>
    <message>
        <source>{}: {} relative attention buckets up to distance {} cannot be laid out</source>
        <translation>{}：无法安排 {} 个相对注意力桶（最大距离 {}）</translation>
    </message>
    <message>
        <source>{}: &quot;feed_forward_proj&quot; is {}, expected &quot;gated-gelu&quot; (T5 v1.1)</source>
        <translation>{}：&quot;feed_forward_proj&quot; 的值不对（{}），应为 &quot;gated-gelu&quot;（T5 v1.1）</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>{}: &quot;dense_act_fn&quot; is {}, expected &quot;gelu_new&quot;</source>
        <translation>{}：&quot;dense_act_fn&quot; 为 {}，应为 &quot;gelu_new&quot;</translation>
    </message>
    <message>
        <source>{}: is no JSON object</source>
        <translation>{}：不是 JSON 对象</translation>
    </message>
    <message>
        <source>{}: &quot;layer_norm_epsilon&quot; must be a number from 0 to 1</source>
        <translation>{}：&quot;layer_norm_epsilon&quot; 必须是 0 到 1 之间的数</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture of {}x{} with the model &apos;{}&apos;; close other programs, or choose a smaller picture or model.</source>
        <translation>内存不足，无法用模型“{2}”生成 {0} × {1} 的图片；请关闭其他程序，或选择较小的图片或模型。</translation>
    </message>
    <message>
        <source>LibTorch failed while it made the picture: {}</source>
        <translation>LibTorch 在生成图片时失败：{}</translation>
    </message>
    <message>
        <source>The picture could not be made: {}</source>
        <translation>无法生成图片：{}</translation>
    </message>
    <message>
        <source>There is no step {}; the picture has {}.</source>
        <translation>没有第 {} 步；图片共有 {} 步。</translation>
    </message>
    <message>
        <source>The tokens were not made by the model &apos;{}&apos; that is installed.</source>
        <translation>这些词元不是由已安装的模型“{}”生成的。</translation>
    </message>
    <message>
        <source>{}: not a JSON object; copy the file from the model again</source>
        <translation>{}：不是 JSON 对象；请从模型中重新复制该文件</translation>
    </message>
    <message>
        <source>{}: a VAE with quantisation convolutions (use_quant_conv) is not supported</source>
        <translation>{}：不支持带有量化卷积（use_quant_conv）的 VAE</translation>
    </message>
    <message>
        <source>{}: channels, layers or groups are out of range or do not divide</source>
        <translation>{}：通道数、层数或组数超出范围，或无法整除</translation>
    </message>
    <message>
        <source>{}: cannot be opened: {}</source>
        <translation>{}：无法打开：{}</translation>
    </message>
    <message>
        <source>{}: cannot be examined: {}</source>
        <translation>{}：无法查询文件信息：{}</translation>
    </message>
    <message>
        <source>{}: is not a regular file</source>
        <translation>{}：不是普通文件</translation>
    </message>
    <message>
        <source>{}: cannot be mapped into memory: {}</source>
        <translation>{}：无法映射到内存：{}</translation>
    </message>
    <message>
        <source>the metadata entry &apos;{}&apos; occurs twice</source>
        <translation>元数据项“{}”出现两次</translation>
    </message>
    <message>
        <source>tensor &apos;{}&apos; needs dtype, shape and data_offsets</source>
        <translation>张量“{}”需要 dtype、shape 和 data_offsets</translation>
    </message>
    <message>
        <source>tensor &apos;{}&apos; needs two data_offsets</source>
        <translation>张量“{}”需要两个 data_offsets</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>tensor &apos;{}&apos; has the unknown type &apos;{}&apos;</source>
        <translation>张量“{}”的类型“{}”未知</translation>
    </message>
    <message>
        <source>a negative number</source>
        <translation>负数</translation>
    </message>
    <message>
        <source>a fraction</source>
        <translation>小数</translation>
    </message>
    <message>
        <source>null</source>
        <translation>空值（null）</translation>
    </message>
    <message>
        <source>a truth value</source>
        <translation>布尔值</translation>
    </message>
    <message>
        <source>binary data</source>
        <translation>二进制数据</translation>
    </message>
    <message>
        <source>is not valid JSON at byte {}</source>
        <translation>字节 {} 处不是有效的 JSON</translation>
    </message>
    <message>
        <source>tensor &apos;{}&apos; has {} where none belongs</source>
        <translation>张量“{}”在不该有的位置出现了{}</translation>
    </message>
    <message>
        <source>is {} where none belongs</source>
        <translation>不该有的位置出现了{}</translation>
    </message>
    <message>
        <source>tensor &apos;{}&apos; occurs twice</source>
        <translation>张量“{}”出现两次</translation>
    </message>
    <message>
        <source>tensor &apos;{}&apos; has &apos;{}&apos; twice</source>
        <translation>张量“{}”有两个“{}”</translation>
    </message>
    <message>
        <source>tensor &apos;{}&apos; has the unknown field &apos;{}&apos;</source>
        <translation>张量“{}”有未知的字段“{}”</translation>
    </message>
    <message>
        <source>tensor &apos;{}&apos; has more than {} dimensions</source>
        <translation>张量“{}”超过 {} 个维度</translation>
    </message>
    <message>
        <source>tensor &apos;{}&apos; has a shape that no memory holds</source>
        <translation>张量“{}”的形状过大，任何内存都容纳不下</translation>
    </message>
    <message>
        <source>{}: tensor &apos;{}&apos; occupies bytes {} to {} of {}; the file is cut off or damaged</source>
        <translation>{}：张量“{}”占用字节 {} 到 {}，而总共只有 {} 字节；文件不完整或已损坏</translation>
    </message>
    <message>
        <source>{}: tensor &apos;{}&apos; has {} bytes, which does not fit its shape and type</source>
        <translation>{}：张量“{}”有 {} 字节，与其形状和类型不符</translation>
    </message>
    <message>
        <source>{}: tensor &apos;{}&apos; {}</source>
        <translation>{}：张量“{}”{}</translation>
    </message>
    <message>
        <source>overlaps the one before it</source>
        <translation>与前一个张量重叠</translation>
    </message>
    <message>
        <source>leaves a hole after the one before it</source>
        <translation>与前一个张量之间有空隙</translation>
    </message>
    <message>
        <source>{}: {} bytes belong to no tensor</source>
        <translation>{}：有 {} 字节不属于任何张量</translation>
    </message>
    <message>
        <source>{}: is no safetensors file: it has only {} bytes</source>
        <translation>{}：不是 safetensors 文件：只有 {} 字节</translation>
    </message>
    <message>
        <source>{}: is no safetensors file: its header would have {} bytes, at most {} are allowed</source>
        <translation>{}：不是 safetensors 文件：文件头将有 {} 字节，最多允许 {} 字节</translation>
    </message>
    <message>
        <source>{}: is cut off: its header has {} bytes, the file {}</source>
        <translation>{}：不完整：文件头有 {} 字节，文件只有 {} 字节</translation>
    </message>
    <message>
        <source>{}: is no safetensors file: its header does not start with &apos;{{&apos;</source>
        <translation>{}：不是 safetensors 文件：文件头不以“{{”开头</translation>
    </message>
    <message>
        <source>{}: the safetensors header is damaged: {}</source>
        <translation>{}：safetensors 文件头已损坏：{}</translation>
    </message>
    <message>
        <source>{}: the safetensors header does not fit into memory</source>
        <translation>{}：内存容纳不下 safetensors 文件头</translation>
    </message>
    <message>
        <source>{}: tensor &apos;{}&apos; cannot be stored as safetensors</source>
        <translation>{}：张量“{}”无法存为 safetensors</translation>
    </message>
    <message>
        <source>{}: holds no weights; expected one of {}</source>
        <translation>{}：没有权重；应有以下之一：{}</translation>
    </message>
    <message>
        <source>{}: is too large for an index of weight files</source>
        <translation>{}：作为权重文件的索引过大</translation>
    </message>
    <message>
        <source>{}: is no index of weight files: it has no &quot;weight_map&quot;</source>
        <translation>{}：不是权重文件的索引：没有 &quot;weight_map&quot;</translation>
    </message>
    <message>
        <source>{}: tensor &apos;{}&apos; is not mapped to a file beside the index</source>
        <translation>{}：张量“{}”没有对应到索引旁的文件</translation>
    </message>
    <message>
        <source>no weight file was named</source>
        <translation>没有指定权重文件</translation>
    </message>
    <message>
        <source>{}: tensor &apos;{}&apos; is also in another of the files</source>
        <translation>{}：张量“{}”也在另一个文件中</translation>
    </message>
    <message>
        <source>{}: tensor &apos;{}&apos; is missing, though {} names it</source>
        <translation>{}：缺少张量“{}”，但 {} 列出了它</translation>
    </message>
    <message>
        <source>{}: tensor &apos;{}&apos; is missing</source>
        <translation>{}：缺少张量“{}”</translation>
    </message>
    <message>
        <source>{}: tensor &apos;{}&apos; has shape {}, expected {}</source>
        <translation>{}：张量“{}”的形状为 {}，应为 {}</translation>
    </message>
    <message>
        <source>{}: tensor &apos;{}&apos; has type {}, expected a floating-point type</source>
        <translation>{}：张量“{}”的类型为 {}，应为浮点类型</translation>
    </message>
    <message>
        <source>{}: tensor &apos;{}&apos; has type I8, which needs &apos;{}&apos; of type F32 with one number per row</source>
        <translation>{}：张量“{}”的类型为 I8，需要 F32 类型的“{}”，每行一个数</translation>
    </message>
    <message>
        <source>there is no model &apos;{}&apos; on this machine.</source>
        <translation>本机没有模型“{}”。</translation>
    </message>
    <message>
        <source>The request has {} MiB, but at most {} MiB can be sent; use a smaller picture.</source>
        <translation>请求有 {} MiB，但最多只能发送 {} MiB；请使用较小的图片。</translation>
    </message>
    <message>
        <source>Cannot create a folder in &apos;{}&apos;: {}.</source>
        <translation>无法在“{}”中创建文件夹：{}。</translation>
    </message>
    <message>
        <source>The timeline was given up.</source>
        <translation>已放弃生成时间轴。</translation>
    </message>
    <message>
        <source>{} could not be moved to the desktop&apos;s trash; it stays in the gallery&apos;s.</source>
        <translation>无法将 {} 移到桌面回收站；它仍留在图库回收站中。</translation>
    </message>
    <message>
        <source>The history of edits cannot be read: {}.</source>
        <translation>无法读取编辑历史：{}。</translation>
    </message>
    <message>
        <source>{}: the mask could not be encoded.</source>
        <translation>{}：无法编码蒙版。</translation>
    </message>
    <message>
        <source>The service ended {} times while it made this picture, after step {}, and does not try again; a smaller picture or another precision may need less memory.</source>
        <translation>服务在生成此图片时已中断 {} 次（在第 {} 步之后），不再重试；较小的图片或其他精度可能需要较少内存。</translation>
    </message>
    <message>
        <source>The service was ended before this job was done.</source>
        <translation>服务在此任务完成之前被结束。</translation>
    </message>
    <message>
        <source>The service ended {} times in a row right after its start and is not started again. {}</source>
        <translation>服务连续 {} 次在启动后立即结束，不再重新启动。{}</translation>
    </message>
    <message>
        <source>Write 1024, 1024x768, 1024x or x768; at most {} pixels a side.</source>
        <translation>请写 1024、1024x768、1024x 或 x768；每边最多 {} 像素。</translation>
    </message>
    <message>
        <source>Choose the folder that the files go to.</source>
        <translation>请选择文件要存入的文件夹。</translation>
    </message>
    <message>
        <source>The folder must be a whole path that begins with /.</source>
        <translation>文件夹必须是以 / 开头的完整路径。</translation>
    </message>
    <message>
        <source>Nothing in it is white: no part of the picture is painted.</source>
        <translation>其中没有白色：图片没有任何部分被涂上。</translation>
    </message>
    <message>
        <source>The mask of {} × {} pixels was scaled to {} × {}.</source>
        <translation>{} × {} 像素的蒙版已缩放为 {} × {}。</translation>
    </message>
    <message>
        <source>The file is partly transparent: what is opaque in it is painted.</source>
        <translation>文件部分透明：其中不透明的部分被涂上。</translation>
    </message>
    <message>
        <source>The prompt holds half of a character (a lone surrogate); type it anew.</source>
        <translation>提示词中含有半个字符（孤立的代理项），请重新输入。</translation>
    </message>
    <message>
        <source>The seed must be a whole number from 0 to 18446744073709551615.</source>
        <translation>种子必须是 0 到 18446744073709551615 之间的整数。</translation>
    </message>
    <message>
        <source>The service {} could not be started: {}.</source>
        <translation>无法启动服务 {}：{}。</translation>
    </message>
    <message>
        <source>The service cannot be reached: {}.</source>
        <translation>无法连接服务：{}。</translation>
    </message>
    <message>
        <source>The service refused a message: {}</source>
        <translation>服务拒绝了一条消息：{}</translation>
    </message>
    <message>
        <source>The service did not greet.</source>
        <translation>服务没有应答。</translation>
    </message>
    <message>
        <source>The service stopped listening to this window.</source>
        <translation>服务已停止响应此窗口。</translation>
    </message>
    <message>
        <source>The service was ended by signal {} ({}).</source>
        <translation>服务被信号 {}（{}）终止。</translation>
    </message>
    <message>
        <source>The service ended with exit code {}.</source>
        <translation>服务已结束，退出代码为 {}。</translation>
    </message>
    <message>
        <source>The service ended: {}</source>
        <translation>服务已结束：{}</translation>
    </message>
</context>
<context>
    <name>Shapes</name>
    <message>
        <source>Rectangle</source>
        <translation>矩形</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>椭圆</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>套索</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>多边形</translation>
    </message>
    <message>
        <source>Token Cells</source>
        <translation>词元单元格</translation>
    </message>
</context>
<context>
    <name>StepTimes</name>
    <message numerus="yes">
        <source>Takes about %n min</source>
        <translation>
            <numerusform>大约需要 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Takes about %n s</source>
        <translation>
            <numerusform>大约需要 %n 秒</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Strokes</name>
    <message>
        <source>Erase</source>
        <translation>擦除</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>画笔</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::AdvancedFields</name>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Show or hide what few need</source>
        <translation>显示或隐藏少数人需要的选项</translation>
    </message>
    <message>
        <source>Guidance schedule</source>
        <translation>引导曲线</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>恒定</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>Whether guidance is the same in every step or grows from step to step</source>
        <translation>引导强度在每一步相同，还是逐步增大</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>How far the picture may stray from what is likeliest. 1 is usual.</source>
        <translation>图片可以偏离最可能结果的程度。通常为 1。</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>采样器</translation>
    </message>
    <message>
        <source>Ancestral</source>
        <translation>祖先采样</translation>
    </message>
    <message>
        <source>How noise becomes the numbers of a cell</source>
        <translation>噪声如何变成一个单元格的数值</translation>
    </message>
    <message>
        <source>Sampler steps</source>
        <translation>采样步数</translation>
    </message>
    <message>
        <source>In how many steps noise becomes the numbers of a cell. 100 is usual.</source>
        <translation>噪声用多少步变成一个单元格的数值。通常为 100。</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::AppearancePage</name>
    <message>
        <source>Choose a colour…</source>
        <translation>选择颜色…</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Like the theme</source>
        <translation>跟随主题</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>黑色</translation>
    </message>
    <message>
        <source>Middle grey</source>
        <translation>中灰</translation>
    </message>
    <message>
        <source>White</source>
        <translation>白色</translation>
    </message>
    <message>
        <source>Own colour</source>
        <translation>自定义颜色</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Surround of the picture</source>
        <translation>图片周围(&amp;S)</translation>
    </message>
    <message>
        <source>A neutral grey does not tint what one sees.</source>
        <translation>中性灰不会影响对颜色的判断。</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::BatchDialog</name>
    <message>
        <source>Pictures: %1, from lines: %2.</source>
        <translation>图片：%1，来自行数：%2。</translation>
    </message>
    <message>
        <source>The first %1:</source>
        <translation>前 %1 张：</translation>
    </message>
    <message>
        <source>More lines have such errors.</source>
        <translation>还有其他行也有类似错误。</translation>
    </message>
    <message>
        <source>The queue takes %1 more pictures now. “lightgen batch” on the command line makes as many as you like.</source>
        <translation>队列现在还能接收 %1 张图片。命令行中的“lightgen batch”没有数量限制。</translation>
    </message>
    <message>
        <source>Batch from File</source>
        <translation>从文件批量生成</translation>
    </message>
    <message>
        <source>&amp;File with prompts</source>
        <translation>提示词文件(&amp;F)</translation>
    </message>
    <message>
        <source>A prompt a line (.txt), a table with the settings&apos; names in its first line (.csv), or an object a line (.jsonl). What a line leaves open is as in the fields of the window.</source>
        <translation>每行一个提示词 (.txt)、首行为设置名称的表格 (.csv)，或每行一个对象 (.jsonl)。行中未写明的设置取自窗口中的字段。</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>选择(&amp;C)…</translation>
    </message>
    <message>
        <source>Every line with each of the&amp;se</source>
        <translation>每行分别使用以下各值(&amp;S)</translation>
    </message>
    <message>
        <source>One setting a line: guidance=2|4 or seed=1..8</source>
        <translation>每行一个设置：guidance=2|4 或 seed=1..8</translation>
    </message>
    <message>
        <source>as the lines are</source>
        <translation>按各行内容</translation>
    </message>
    <message>
        <source>The first pictures</source>
        <translation>前几张图片</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>引导强度</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>Put into the &amp;Queue</source>
        <translation>放入队列(&amp;Q)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::BatchRoom</name>
    <message>
        <source>Put into the queue: %1</source>
        <translation>已放入队列：%1</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::BranchChip</name>
    <message>
        <source>Start from the beginning again</source>
        <translation>重新从头开始</translation>
    </message>
    <message>
        <source>From step %1 of “%2”</source>
        <translation>从“%2”的第 %1 步开始</translation>
    </message>
    <message numerus="yes">
        <source>Cells kept besides: %n</source>
        <translation>
            <numerusform>另外保留的单元格：%n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightgen::ui::CanvasBar</name>
    <message>
        <source>Canvas tools</source>
        <translation>画布工具</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::CanvasHud</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Picture details</source>
        <translation>图片详情</translation>
    </message>
    <message>
        <source>%1 × %2 px, %3</source>
        <translation>%1 × %2 像素，%3</translation>
    </message>
    <message>
        <source>Pixel %1, %2</source>
        <translation>像素 %1, %2</translation>
    </message>
    <message>
        <source>%1, token cell %2, %3</source>
        <translation>%1，词元单元格 %2, %3</translation>
    </message>
    <message>
        <source>RGB %1 %2 %3, %4</source>
        <translation>RGB %1 %2 %3，%4</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::CanvasView</name>
    <message>
        <source>Canvas</source>
        <translation>画布</translation>
    </message>
    <message>
        <source>No picture yet.</source>
        <translation>还没有图片。</translation>
    </message>
    <message>
        <source>Step %1 of %2, %3 of %4 cells decided, shown at %5.</source>
        <translation>第 %1 步，共 %2 步；已确定 %3 个单元格，共 %4 个；显示比例 %5。</translation>
    </message>
    <message>
        <source>A picture that was not finished, shown at %1.</source>
        <translation>未完成的图片，显示比例 %1。</translation>
    </message>
    <message>
        <source>A finished picture of %1 by %2 pixels, shown at %3.</source>
        <translation>已完成的图片，%1 × %2 像素，显示比例 %3。</translation>
    </message>
    <message>
        <source>Cell in column %1 of %2, row %3 of %4.</source>
        <translation>单元格位于第 %1 列（共 %2 列），第 %3 行（共 %4 行）。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::CompareController</name>
    <message>
        <source>base</source>
        <translation>基础</translation>
    </message>
    <message>
        <source>DPO</source>
        <translation>DPO</translation>
    </message>
    <message>
        <source>%1 % DPO</source>
        <translation>%1% DPO</translation>
    </message>
    <message>
        <source>%1 · seed %2 · guidance %3 · %4</source>
        <translation>%1 · 种子 %2 · 引导强度 %3 · %4</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>等待中…</translation>
    </message>
    <message>
        <source>These settings cannot be used; the fields say why.</source>
        <translation>这些设置无法使用；原因见各字段。</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>The pictures have different sizes: they cannot be measured against each other.</source>
        <translation>两张图片尺寸不同，无法相互度量。</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>PSNR %1 · SSIM %2 · %3 % of the pixels differ</source>
        <translation>PSNR %1 · SSIM %2 · %3% 的像素不同</translation>
    </message>
    <message>
        <source>There is no difference to show.</source>
        <translation>没有可显示的差异。</translation>
    </message>
    <message>
        <source>A is better: kept</source>
        <translation>A 更好：已记录</translation>
    </message>
    <message>
        <source>B is better: kept</source>
        <translation>B 更好：已记录</translation>
    </message>
    <message>
        <source>Votes so far: %1, in %2</source>
        <translation>目前投票数：%1，保存在 %2</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::ComparePage</name>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Hold Shift to see each picture in the place of the other.</source>
        <translation>按住 Shift 可让两张图片互换位置。</translation>
    </message>
    <message>
        <source>Leave the comparison</source>
        <translation>离开比较</translation>
    </message>
    <message>
        <source>Leave the comparison (Esc)</source>
        <translation>离开比较 (Esc)</translation>
    </message>
    <message>
        <source>How to compare</source>
        <translation>比较方式</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>滑动</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Squared difference</source>
        <translation>平方差异</translation>
    </message>
    <message>
        <source>Edge between the pictures</source>
        <translation>图片之间的分界</translation>
    </message>
    <message>
        <source>Amplification</source>
        <translation>放大倍数</translation>
    </message>
    <message>
        <source>× %1</source>
        <translation>× %1</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Step of both pictures</source>
        <translation>两张图片的步骤</translation>
    </message>
    <message>
        <source>A: %1</source>
        <translation>A：%1</translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation>B：%1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::DiagnosticsDialog</name>
    <message>
        <source>The engine is asked…</source>
        <translation>正在询问引擎…</translation>
    </message>
    <message>
        <source>The engine is not running: its part and the log are missing here. They are added as soon as it runs.</source>
        <translation>引擎未在运行：此处缺少它的部分和日志。引擎运行后会自动补充。</translation>
    </message>
    <message>
        <source>For a bug report. Your name, your folders and your prompts have been taken out; read it before you pass it on.</source>
        <translation>用于错误报告。您的姓名、文件夹和提示词已被移除；转发前请先阅读。</translation>
    </message>
    <message>
        <source>The report has been copied.</source>
        <translation>报告已复制。</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>Diagnostics Report</source>
        <translation>诊断报告</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save As…</source>
        <translation>另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::EditSession</name>
    <message>
        <source>Open Picture</source>
        <translation>打开图片</translation>
    </message>
    <message>
        <source>New Picture</source>
        <translation>新图片</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Extend Picture</source>
        <translation>扩展图片</translation>
    </message>
    <message>
        <source>Restore Original</source>
        <translation>恢复原图</translation>
    </message>
    <message>
        <source>Go to Another Version</source>
        <translation>转到其他版本</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::EmptyState</name>
    <message>
        <source>What shall we draw?</source>
        <translation>想画什么？</translation>
    </message>
    <message>
        <source>Draw: %1</source>
        <translation>绘制：%1</translation>
    </message>
    <message>
        <source>Draw this</source>
        <translation>绘制它</translation>
    </message>
    <message>
        <source>Type a prompt and press Generate.</source>
        <translation>输入提示词，然后按“生成”。</translation>
    </message>
    <message>
        <source>Type a prompt, or begin with one of these:</source>
        <translation>输入提示词，或从下面的例子开始：</translation>
    </message>
    <message>
        <source>Put the folder of a model (it holds a model.json) into one of these folders, or name another with the environment variable LIGHTGEN_MODELS, and start the studio again:</source>
        <translation>请把模型文件夹（其中有 model.json）放进下列文件夹之一，或用环境变量 LIGHTGEN_MODELS 指定其他文件夹，然后重新启动：</translation>
    </message>
    <message>
        <source>These were found, but cannot be used:</source>
        <translation>找到了以下模型，但无法使用：</translation>
    </message>
    <message>
        <source>There is no model yet</source>
        <translation>还没有模型</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::EnginePage</name>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>NVIDIA graphics card</source>
        <translation>NVIDIA 显卡</translation>
    </message>
    <message>
        <source>32 bit, exact</source>
        <translation>32 位，精确</translation>
    </message>
    <message>
        <source>16 bit (bfloat16), less memory</source>
        <translation>16 位（bfloat16），占用内存较少</translation>
    </message>
    <message>
        <source>As many as help</source>
        <translation>按需自动</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>设备(&amp;D)</translation>
    </message>
    <message>
        <source>Where pictures are computed</source>
        <translation>在哪里计算图片</translation>
    </message>
    <message>
        <source>&amp;Precision</source>
        <translation>精度(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Threads</source>
        <translation>线程(&amp;T)</translation>
    </message>
    <message>
        <source>The same seed gives the same bytes only with the same device, precision and number of threads.</source>
        <translation>只有设备、精度和线程数都相同时，同一种子才会得到完全相同的结果。</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::ExportDialog</name>
    <message>
        <source>cannot be used</source>
        <translation>无法使用</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出内容(&amp;E)</translation>
    </message>
    <message>
        <source>File names</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>What goes out with them</source>
        <translation>随图片附带的信息</translation>
    </message>
    <message>
        <source>&amp;Into the folder</source>
        <translation>存入文件夹(&amp;I)</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>导出(&amp;X)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::ExportPage</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Files that are there already stay.</source>
        <translation>已经写好的文件会保留。</translation>
    </message>
    <message>
        <source>The export waits</source>
        <translation>导出正在等待</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>正在导出…</translation>
    </message>
    <message>
        <source>Picture %1 of %2, step %3 of %4</source>
        <translation>第 %1 张，共 %2 张；第 %3 步，共 %4 步</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <translation>第 %1 张，共 %2 张</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Nothing was exported</source>
        <translation>没有导出任何内容</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Files: %1, in %2.</source>
        <translation>文件：%1 个，位于 %2。</translation>
    </message>
    <message>
        <source>Pictures that could not be exported: %1.</source>
        <translation>无法导出的图片：%1 张。</translation>
    </message>
    <message>
        <source>Go on in another &amp;folder</source>
        <translation>在另一个文件夹中继续(&amp;F)</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>导出进度</translation>
    </message>
    <message>
        <source>What to know of single pictures</source>
        <translation>关于个别图片的说明</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>Show &amp;Folder</source>
        <translation>显示文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Go On</source>
        <translation>继续(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::ExportRoom</name>
    <message>
        <source>Everything shown of the trash (%1)</source>
        <translation>回收站中显示的全部 (%1)</translation>
    </message>
    <message>
        <source>The board “%1” (%2)</source>
        <translation>画板“%1”(%2)</translation>
    </message>
    <message>
        <source>All pictures of the gallery (%1)</source>
        <translation>图库中的全部图片 (%1)</translation>
    </message>
    <message>
        <source>Everything that the search finds (%1)</source>
        <translation>搜索到的全部图片 (%1)</translation>
    </message>
    <message>
        <source>Selected pictures (%1)</source>
        <translation>选中的图片 (%1)</translation>
    </message>
    <message>
        <source>The picture in view</source>
        <translation>当前显示的图片</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::FolderField</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::FoldersPage</name>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Changes of folders take effect when the studio is started again.</source>
        <translation>文件夹的更改在重新启动后生效。</translation>
    </message>
    <message>
        <source>Folders with &amp;models</source>
        <translation>模型文件夹(&amp;M)</translation>
    </message>
    <message>
        <source>They are searched before the usual ones.</source>
        <translation>会先于常用文件夹搜索。</translation>
    </message>
    <message>
        <source>Folder for &amp;pictures</source>
        <translation>图片文件夹(&amp;P)</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>The folder for pictures must be a whole path that begins with /.</source>
        <translation>图片文件夹必须是以 / 开头的完整路径。</translation>
    </message>
    <message>
        <source>Folder with models</source>
        <translation>模型文件夹</translation>
    </message>
    <message>
        <source>Folder for pictures</source>
        <translation>图片文件夹</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::FormatFields</name>
    <message>
        <source>PNG: every pixel as it is</source>
        <translation>PNG：每个像素原样保留</translation>
    </message>
    <message>
        <source>JPEG: small files</source>
        <translation>JPEG：文件较小</translation>
    </message>
    <message>
        <source>WebP: smaller files</source>
        <translation>WebP：文件更小</translation>
    </message>
    <message>
        <source>AVIF: the smallest files</source>
        <translation>AVIF：文件最小</translation>
    </message>
    <message>
        <source>TIFF: for print</source>
        <translation>TIFF：用于印刷</translation>
    </message>
    <message>
        <source>OpenEXR: linear colours</source>
        <translation>OpenEXR：线性色彩</translation>
    </message>
    <message>
        <source>Contact sheet: all in one picture</source>
        <translation>联系表：全部放在一张图中</translation>
    </message>
    <message>
        <source>Web page: all in one HTML file</source>
        <translation>网页：全部放在一个 HTML 文件中</translation>
    </message>
    <message>
        <source>Timeline as an animated GIF</source>
        <translation>时间轴：GIF 动画</translation>
    </message>
    <message>
        <source>Timeline as PNG files, one a step</source>
        <translation>时间轴：每步一个 PNG 文件</translation>
    </message>
    <message>
        <source>This cannot be written on this machine.</source>
        <translation>本机无法写入此格式。</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>尺寸(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>质量(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Depth</source>
        <translation>位深(&amp;D)</translation>
    </message>
    <message>
        <source>S&amp;how each step for</source>
        <translation>每步显示时间(&amp;H)</translation>
    </message>
    <message>
        <source>Col&amp;umns</source>
        <translation>列数(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Size of each</source>
        <translation>每张尺寸(&amp;S)</translation>
    </message>
    <message>
        <source>as they are</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>1024: the longer side. 1024x768: fit into. 1024x: the width. x768: the height.</source>
        <translation>1024：较长边。1024x768：放入此框内。1024x：宽度。x768：高度。</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>8 bit</source>
        <translation>8 位</translation>
    </message>
    <message>
        <source>16 bit</source>
        <translation>16 位</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> 毫秒</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>&amp;Lossless</source>
        <translation>无损(&amp;L)</translation>
    </message>
    <message>
        <source>With colour profile (sR&amp;GB)</source>
        <translation>包含色彩配置文件 (sRGB)(&amp;G)</translation>
    </message>
    <message>
        <source>With &amp;captions: prompt or file name</source>
        <translation>带说明文字：提示词或文件名(&amp;C)</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::GalleryController</name>
    <message>
        <source>Ratin&amp;g</source>
        <translation>评级(&amp;G)</translation>
    </message>
    <message>
        <source>C&amp;olour Label</source>
        <translation>颜色标签(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;New Board…</source>
        <translation>新建画板(&amp;N)…</translation>
    </message>
    <message>
        <source>New Board</source>
        <translation>新建画板</translation>
    </message>
    <message>
        <source>Name of the board:</source>
        <translation>画板名称：</translation>
    </message>
    <message>
        <source>Empty the Trash</source>
        <translation>清空回收站</translation>
    </message>
    <message>
        <source>Move everything in the gallery&apos;s trash to the trash of the desktop?</source>
        <translation>将图库回收站中的所有内容移到桌面回收站？</translation>
    </message>
    <message>
        <source>The gallery cannot put it back after that; the desktop can.</source>
        <translation>之后图库无法放回，但桌面可以。</translation>
    </message>
    <message>
        <source>&amp;Empty</source>
        <translation>清空(&amp;E)</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::GalleryDelegate</name>
    <message>
        <source>Cannot be read</source>
        <translation>无法读取</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::GalleryDetails</name>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>种子 %1</translation>
    </message>
    <message>
        <source>%1 % DPO</source>
        <translation>%1% DPO</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>位于 %1</translation>
    </message>
    <message>
        <source>Prompt of the picture</source>
        <translation>图片的提示词</translation>
    </message>
    <message>
        <source>Note&amp;s</source>
        <translation>备注(&amp;S)</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Kept inside the picture</source>
        <translation>保存在图片内部</translation>
    </message>
    <message>
        <source>No picture is selected.</source>
        <translation>未选择图片。</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>已选择：%1</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::GalleryModel</name>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Stars: %1</source>
        <translation>星级：%1</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::GalleryPanel</name>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Sho&amp;w All Pictures</source>
        <translation>显示所有图片(&amp;W)</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>回收站为空</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation>还没有图片</translation>
    </message>
    <message>
        <source>No picture matches the search.</source>
        <translation>没有图片符合搜索条件。</translation>
    </message>
    <message>
        <source>What you remove from the gallery stays here until you empty the trash.</source>
        <translation>从图库移除的图片会留在这里，直到清空回收站。</translation>
    </message>
    <message>
        <source>Pictures that you make appear here. They are ordinary files in %1.</source>
        <translation>您生成的图片会出现在这里。它们是 %1 中的普通文件。</translation>
    </message>
    <message>
        <source>Pictures: %1</source>
        <translation>图片：%1</translation>
    </message>
    <message>
        <source>Reading %1 of %2…</source>
        <translation>正在读取 %1 / %2…</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::GallerySearchBar</name>
    <message>
        <source>Board</source>
        <translation>画板</translation>
    </message>
    <message>
        <source>Search for pictures</source>
        <translation>搜索图片</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Words of the prompt, or such as:
rating:&gt;=4  model:shapes  seed:7  size:256x256
date:2026-11  label:red  board:&quot;to do&quot;  -word  &quot;word by word&quot;</source>
        <translation>提示词中的词，或例如：
rating:&gt;=4  model:shapes  seed:7  size:256x256
date:2026-11  label:red  board:&quot;to do&quot;  -词  &quot;逐词匹配&quot;</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>所有图片</translation>
    </message>
    <message>
        <source>Trash (%1)</source>
        <translation>回收站 (%1)</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>&amp;Rating</source>
        <translation>评级(&amp;R)</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>%1 ★ or more</source>
        <translation>%1 ★ 及以上</translation>
    </message>
    <message>
        <source>Not rated</source>
        <translation>未评级</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>标签(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Cannot be read</source>
        <translation>无法读取(&amp;C)</translation>
    </message>
    <message>
        <source>Clear &amp;All</source>
        <translation>全部清除(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Newest First</source>
        <translation>最新优先(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Oldest First</source>
        <translation>最旧优先(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Best Rated First</source>
        <translation>评级最高优先(&amp;B)</translation>
    </message>
    <message>
        <source>By &amp;Prompt</source>
        <translation>按提示词(&amp;P)</translation>
    </message>
    <message>
        <source>By &amp;File Name</source>
        <translation>按文件名(&amp;F)</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::GeneralPage</name>
    <message>
        <source>Begin with the prompt and the numbers of the last time</source>
        <translation>启动时恢复上次的提示词和数值</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::HistoryPanel</name>
    <message>
        <source>Versions of the picture appear here once something in it has been made anew.</source>
        <translation>图片的某一部分重新生成后，各个版本会显示在这里。</translation>
    </message>
    <message>
        <source>Versions of the picture</source>
        <translation>图片的各个版本</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>已生成</translation>
    </message>
    <message>
        <source>Made anew</source>
        <translation>已重新生成</translation>
    </message>
    <message>
        <source>Extended</source>
        <translation>已扩展</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::InlineMessage</name>
    <message>
        <source>Dismiss this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::JobStrip</name>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>大约还需 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>almost done</source>
        <translation>即将完成</translation>
    </message>
    <message numerus="yes">
        <source>about %n s left</source>
        <translation>
            <numerusform>大约还需 %n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop making this picture</source>
        <translation>停止生成这张图片</translation>
    </message>
    <message>
        <source>Keep going</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Go on with this picture (Esc)</source>
        <translation>继续生成这张图片（Esc）</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>生成(&amp;G)</translation>
    </message>
    <message>
        <source>Make a picture (Ctrl+Enter)</source>
        <translation>生成一张图片（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Progress of the picture</source>
        <translation>图片的进度</translation>
    </message>
    <message>
        <source>Stop making this picture?</source>
        <translation>要停止生成这张图片吗？</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在开始…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>The queue is paused</source>
        <translation>队列已暂停</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n paused</source>
        <translation>
            <numerusform>%1 · %n 个已暂停</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n waiting</source>
        <translation>
            <numerusform>%1 · %n 个等待中</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightgen::ui::LanguagePage</name>
    <message>
        <source>Like the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>It changes at once.</source>
        <translation>立即生效。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::MainWindow</name>
    <message>
        <source>Finished in %1 s</source>
        <translation>用时 %1 秒完成</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>没有模型</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Making a picture</source>
        <translation>正在生成图片</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>LightGen Studio</source>
        <translation>LightGen Studio</translation>
    </message>
    <message>
        <source>%1 % – LightGen Studio</source>
        <translation>%1 % – LightGen Studio</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::MaskCommands</name>
    <message>
        <source>By how many pixels:</source>
        <translation>像素数：</translation>
    </message>
    <message>
        <source>Import Mask</source>
        <translation>导入蒙版</translation>
    </message>
    <message>
        <source>Mask imported</source>
        <translation>已导入蒙版</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Mask saved as %1</source>
        <translation>蒙版已保存为 %1</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::MaskQuestion</name>
    <message>
        <source>This picture has no colours. Is it a picture to work on, or a mask for the one in view?</source>
        <translation>这张图片没有颜色。它是要处理的图片，还是当前图片的蒙版？</translation>
    </message>
    <message>
        <source>Open as Picture</source>
        <translation>作为图片打开</translation>
    </message>
    <message>
        <source>Use as Mask</source>
        <translation>用作蒙版</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>都不是</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::NameField</name>
    <message>
        <source>name of the file now</source>
        <translation>当前文件名</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>number in this export</source>
        <translation>本次导出中的序号</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>time of day</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>variant: base or dpo</source>
        <translation>变体：base 或 dpo</translation>
    </message>
    <message>
        <source>width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>guidance</source>
        <translation>引导强度</translation>
    </message>
    <message>
        <source>id of the picture</source>
        <translation>图片标识</translation>
    </message>
    <message>
        <source>program that made it</source>
        <translation>生成它的程序</translation>
    </message>
    <message>
        <source>File &amp;names</source>
        <translation>文件名(&amp;N)</translation>
    </message>
    <message>
        <source>/ makes folders. A name that is taken gets a number.</source>
        <translation>/ 表示文件夹。已被占用的名称会加上序号。</translation>
    </message>
    <message>
        <source>Insert…</source>
        <translation>插入…</translation>
    </message>
    <message>
        <source>Insert a field into the file names</source>
        <translation>在文件名中插入字段</translation>
    </message>
    <message>
        <source>The first names</source>
        <translation>前几个名称</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::PaintingRoom</name>
    <message>
        <source>Painted.</source>
        <translation>已涂。</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已采用</translation>
    </message>
    <message>
        <source>Paint Cell</source>
        <translation>涂单元格</translation>
    </message>
    <message>
        <source>Erase Cell</source>
        <translation>擦除单元格</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::PictureExchange</name>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>Picture copied</source>
        <translation>图片已复制</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>正在打开 %1…</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>Not opened</source>
        <translation>未打开</translation>
    </message>
    <message>
        <source>Picture opened</source>
        <translation>图片已打开</translation>
    </message>
    <message>
        <source>Only the first picture is opened</source>
        <translation>只打开第一张图片</translation>
    </message>
    <message numerus="yes">
        <source>%n more came with it.</source>
        <translation>
            <numerusform>同时还收到 %n 张。</numerusform>
        </translation>
    </message>
    <message>
        <source>Prompt copied</source>
        <translation>提示词已复制</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::PromptPanel</name>
    <message>
        <source>P&amp;rompt</source>
        <translation>提示词(&amp;R)</translation>
    </message>
    <message>
        <source>What should the picture show?</source>
        <translation>图片应该展示什么？</translation>
    </message>
    <message>
        <source>{red|blue} chooses one of the alternatives, __colour__ a line of the file colour.txt in the folder of wildcards; which one depends on the seed. Alt+Up and Alt+Down bring back earlier prompts.</source>
        <translation>{红|蓝} 从中选择一个，__颜色__ 从通配符文件夹的“颜色.txt”中选择一行；选择取决于种子。Alt+上 和 Alt+下 可找回以前的提示词。</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>The model that draws</source>
        <translation>用于绘制的模型</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>尺寸(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>质量(&amp;Q)</translation>
    </message>
    <message>
        <source>S&amp;teps</source>
        <translation>步数(&amp;T)</translation>
    </message>
    <message>
        <source>Gui&amp;dance</source>
        <translation>引导强度(&amp;D)</translation>
    </message>
    <message>
        <source>V&amp;ariant</source>
        <translation>变体(&amp;A)</translation>
    </message>
    <message>
        <source>S&amp;eed</source>
        <translation>种子(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Number of pictures</source>
        <translation>图片数量(&amp;N)</translation>
    </message>
    <message>
        <source>How many pictures to make, each with a seed of its own</source>
        <translation>要生成多少张图片，每张使用各自的种子</translation>
    </message>
    <message>
        <source>Back to the model&apos;s defaults</source>
        <translation>恢复模型的默认值</translation>
    </message>
    <message>
        <source>Use the model&apos;s defaults</source>
        <translation>使用模型的默认值</translation>
    </message>
    <message>
        <source>Size, steps and guidance as the model recommends</source>
        <translation>使用模型推荐的尺寸、步数和引导强度</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>This seed chooses: %1</source>
        <translation>此种子的选择：%1</translation>
    </message>
    <message numerus="yes">
        <source>The model reads %n tokens; the rest is struck out.</source>
        <translation>
            <numerusform>模型只读取 %n 个词元；其余部分已划掉。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 tokens</source>
        <translation>%1 / %2 个词元</translation>
    </message>
    <message>
        <source>%1, about %2 s</source>
        <translation>%1，约 %2 秒</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::QualityField</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>精细</translation>
    </message>
    <message>
        <source>Own numbers</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>How carefully the picture is made: sets steps and guidance</source>
        <translation>图片生成的精细程度：设置步数和引导强度</translation>
    </message>
    <message>
        <source>In how many steps the picture appears. More steps take longer and are usually better.</source>
        <translation>图片用多少步显现。步数越多耗时越长，通常效果越好。</translation>
    </message>
    <message>
        <source>How strictly the picture follows the prompt. 1 means no guidance.</source>
        <translation>图片遵循提示词的严格程度。1 表示没有引导。</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::QueueModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Waiting, was interrupted</source>
        <translation>等待中，曾被中断</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在开始…</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Finished in %1 s</source>
        <translation>用时 %1 秒完成</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::QueuePanel</name>
    <message>
        <source>Queue of pictures</source>
        <translation>图片队列</translation>
    </message>
    <message>
        <source>More about the queue</source>
        <translation>队列的更多操作</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>没有等待的图片</translation>
    </message>
    <message>
        <source>Press Generate while a picture is being made: the next one waits here. Ctrl+Shift+Enter puts it first. Waiting pictures can be dragged, and they are still here after a restart.</source>
        <translation>生成图片时再按“生成”，下一张会在这里等待；按 Ctrl+Shift+Enter 则排在最前。等待的图片可以拖动排序，重新启动后仍会保留。</translation>
    </message>
    <message>
        <source>Resume the queue</source>
        <translation>继续队列</translation>
    </message>
    <message>
        <source>&amp;Resume Queue</source>
        <translation>继续队列(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Pause Queue</source>
        <translation>暂停队列(&amp;P)</translation>
    </message>
    <message>
        <source>Resume the queue (%1)</source>
        <translation>继续队列（%1）</translation>
    </message>
    <message>
        <source>Pause the queue when this picture is done (%1)</source>
        <translation>当前图片完成后暂停队列（%1）</translation>
    </message>
    <message numerus="yes">
        <source>Paused, %n waiting.</source>
        <translation>
            <numerusform>已暂停，%n 个等待中。</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>已暂停。</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>继续(&amp;U)</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::RecipeFields</name>
    <message>
        <source>GIF has no place for recipes or the label: nothing goes out with it.</source>
        <translation>GIF 无法保存配方或标签：不会附带任何信息。</translation>
    </message>
    <message>
        <source>The file says that a model made the pictures. Recipes have no place in it.</source>
        <translation>文件会注明图片由模型生成，其中不包含配方。</translation>
    </message>
    <message>
        <source>Everyone who gets the files can read how the pictures were made: prompt, seed, model and settings, and that a model made them.</source>
        <translation>拿到文件的人都能看到图片是如何生成的：提示词、种子、模型和设置，以及图片由模型生成。</translation>
    </message>
    <message>
        <source>The files say that a model made the pictures, and nothing else.</source>
        <translation>文件只注明图片由模型生成，不含其他信息。</translation>
    </message>
    <message>
        <source>Nothing goes out with the pictures, not even the label that a model made them. Some laws and many sites ask for that label.</source>
        <translation>图片不附带任何信息，连“由模型生成”的标签也没有。一些法律和许多网站要求有此标签。</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保留(&amp;K)</translation>
    </message>
    <message>
        <source>Recipe and label</source>
        <translation>配方和标签</translation>
    </message>
    <message>
        <source>The label only</source>
        <translation>仅标签</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>不保留</translation>
    </message>
    <message>
        <source>The recipe in a file &amp;beside each picture</source>
        <translation>在每张图片旁另存配方文件(&amp;B)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>With t&amp;okens: the timeline goes along</source>
        <translation>包含词元：时间轴随文件保留(&amp;O)</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::SeedField</name>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>The seed of the picture in view. The same seed with the same settings gives the same picture.</source>
        <translation>当前图片的种子。相同的种子和相同的设置会得到相同的图片。</translation>
    </message>
    <message>
        <source>Roll a new seed</source>
        <translation>掷一个新的种子</translation>
    </message>
    <message>
        <source>Keep this seed</source>
        <translation>保留此种子</translation>
    </message>
    <message>
        <source>This seed is kept for every picture. Click for a new seed each time.</source>
        <translation>每张图片都使用此种子。点击后每次使用新的种子。</translation>
    </message>
    <message>
        <source>Every picture gets a new seed. Click to keep this one.</source>
        <translation>每张图片使用新的种子。点击可保留当前种子。</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::Settings</name>
    <message>
        <source>The settings could not be read and are back to the defaults. The old file was kept as %1.</source>
        <translation>无法读取设置，已恢复为默认值。旧文件保存为 %1。</translation>
    </message>
    <message>
        <source>The settings in %1 cannot be read; the defaults are used, and changes may be lost. Check whether the file belongs to you.</source>
        <translation>无法读取 %1 中的设置；现使用默认值，更改可能会丢失。请检查该文件是否属于您。</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation>重置此页</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::ShortcutsPage</name>
    <message>
        <source>Key for %1</source>
        <translation>“%1”的快捷键</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>无快捷键</translation>
    </message>
    <message>
        <source>No key for %1</source>
        <translation>清除“%1”的快捷键</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>%1 is the key of “%2” and of “%3”; give one of them another key.</source>
        <translation>%1 同时是“%2”和“%3”的快捷键；请为其中一个换一个键。</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::SizeField</name>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Width and height in pixels; the sizes the model was trained for</source>
        <translation>宽度和高度（像素）；模型训练时使用的尺寸</translation>
    </message>
    <message>
        <source>Swap width and height</source>
        <translation>交换宽度和高度</translation>
    </message>
    <message>
        <source>Allow any size</source>
        <translation>允许任意尺寸</translation>
    </message>
    <message>
        <source>Allow sizes the model was not trained for; pictures may get worse</source>
        <translation>允许模型未训练过的尺寸；图片质量可能下降</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>宽度（像素）</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>高度（像素）</translation>
    </message>
    <message>
        <source>Aspect</source>
        <translation>宽高比</translation>
    </message>
    <message>
        <source>Width to height, with about as many pixels as now</source>
        <translation>宽与高之比，像素总数与现在大致相同</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::StagingStrip</name>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>The picture as it is</source>
        <translation>当前图片</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Alternative %1, seed %2</source>
        <translation>备选 %1，种子 %2</translation>
    </message>
    <message>
        <source>Alternative %1, seed %2: %3</source>
        <translation>备选 %1，种子 %2：%3</translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation>备选</translation>
    </message>
    <message>
        <source>Show a new one</source>
        <translation>显示新的</translation>
    </message>
    <message>
        <source>Show a new alternative by itself</source>
        <translation>自动显示新的备选</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>when it starts</source>
        <translation>开始时</translation>
    </message>
    <message>
        <source>when it is done</source>
        <translation>完成时</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::StatusLine</name>
    <message>
        <source>Engine stopped</source>
        <translation>引擎已停止</translation>
    </message>
    <message>
        <source>Looking for models…</source>
        <translation>正在查找模型…</translation>
    </message>
    <message>
        <source>Engine starts…</source>
        <translation>引擎正在启动…</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::TimelineController</name>
    <message>
        <source>This picture does not say how it was made: it has no steps.</source>
        <translation>这张图片没有记录生成方式，因此没有步骤。</translation>
    </message>
    <message>
        <source>The steps of this picture are not kept any more.</source>
        <translation>这张图片的步骤已不再保留。</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::TimelinePanel</name>
    <message>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>Steps per second while playing</source>
        <translation>播放时每秒的步数</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>&amp;Branch from here</source>
        <translation>从此处分支(&amp;B)</translation>
    </message>
    <message>
        <source>Go on from this step with another prompt, seed or guidance</source>
        <translation>从这一步起用其他提示词、种子或引导强度继续</translation>
    </message>
    <message>
        <source>Branch from here</source>
        <translation>从此处分支</translation>
    </message>
    <message>
        <source>Recompute</source>
        <translation>重新计算</translation>
    </message>
    <message>
        <source>Make the picture once more with the same seed: the same bytes, and its steps</source>
        <translation>用相同的种子再生成一次：得到完全相同的图片，以及它的步骤</translation>
    </message>
    <message>
        <source>Preview of a step</source>
        <translation>步骤预览</translation>
    </message>
    <message>
        <source>Experimental</source>
        <translation>实验性</translation>
    </message>
    <message>
        <source>Experimental: order of the cells, kept cells</source>
        <translation>实验性：单元格顺序、保留的单元格</translation>
    </message>
    <message>
        <source>What the model was not trained for: other orders, kept cells</source>
        <translation>模型未经训练的功能：其他顺序、保留的单元格</translation>
    </message>
    <message>
        <source>Order of the cells</source>
        <translation>单元格顺序</translation>
    </message>
    <message>
        <source>Random, as trained</source>
        <translation>随机（与训练时相同）</translation>
    </message>
    <message>
        <source>Centre first (experimental)</source>
        <translation>中心优先（实验性）</translation>
    </message>
    <message>
        <source>Row by row (experimental)</source>
        <translation>逐行（实验性）</translation>
    </message>
    <message>
        <source>Kept when branching</source>
        <translation>分支时保留</translation>
    </message>
    <message>
        <source>Keep the cells of this step</source>
        <translation>保留这一步的单元格</translation>
    </message>
    <message>
        <source>Keep all cells shown</source>
        <translation>保留所有已显示的单元格</translation>
    </message>
    <message>
        <source>Every step of the next picture appears here</source>
        <translation>下一张图片的每一步都会显示在这里</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>Step %1 of %2 · %3 of %4 cells</source>
        <translation>第 %1 步，共 %2 步 · 单元格 %3/%4</translation>
    </message>
    <message numerus="yes">
        <source>Keep none (now kept: %n)</source>
        <translation>
            <numerusform>全部不保留（当前保留：%n）</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep none</source>
        <translation>全部不保留</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play the steps</source>
        <translation>播放步骤</translation>
    </message>
    <message>
        <source>Rec&amp;ompute</source>
        <translation>重新计算(&amp;O)</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::TimelineStrip</name>
    <message>
        <source>Step of the picture</source>
        <translation>图片的步骤</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::ToolBar</name>
    <message>
        <source>Painting tools</source>
        <translation>绘画工具</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::ToolBox</name>
    <message>
        <source>This picture is the original: there is nothing to bring back.</source>
        <translation>这张图片就是原图：没有可恢复的内容。</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::ToolOptionsBar</name>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Hardness</source>
        <translation>硬度</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>上</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>下</translation>
    </message>
    <message>
        <source>&amp;Smoothing</source>
        <translation>平滑(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>无(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>弱(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Strong</source>
        <translation>强(&amp;S)</translation>
    </message>
    <message>
        <source>Pen Pressure Changes the &amp;Width</source>
        <translation>笔压改变宽度(&amp;W)</translation>
    </message>
    <message>
        <source>Pen Pressure Changes the &amp;Opacity</source>
        <translation>笔压改变不透明度(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Pressure</source>
        <translation>压力(&amp;P)</translation>
    </message>
    <message>
        <source>S&amp;oft Pen</source>
        <translation>软笔(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Straight</source>
        <translation>线性(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Firm Pen</source>
        <translation>硬笔(&amp;F)</translation>
    </message>
    <message>
        <source>Mask &amp;Colour…</source>
        <translation>蒙版颜色(&amp;C)…</translation>
    </message>
    <message>
        <source>Mask P&amp;attern</source>
        <translation>蒙版图案(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Solid</source>
        <translation>实心(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <translation>网格(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Crosshatch</source>
        <translation>交叉线(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Diagonal</source>
        <translation>斜线(&amp;D)</translation>
    </message>
    <message>
        <source>Mask Opac&amp;ity</source>
        <translation>蒙版不透明度(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;25 %</source>
        <translation>25 %(&amp;2)</translation>
    </message>
    <message>
        <source>&amp;40 %</source>
        <translation>40 %(&amp;4)</translation>
    </message>
    <message>
        <source>&amp;55 %</source>
        <translation>55 %(&amp;5)</translation>
    </message>
    <message>
        <source>&amp;70 %</source>
        <translation>70 %(&amp;7)</translation>
    </message>
    <message>
        <source>&amp;85 %</source>
        <translation>85 %(&amp;8)</translation>
    </message>
    <message>
        <source>Tool settings</source>
        <translation>工具设置</translation>
    </message>
    <message>
        <source>Pen, smoothing and how the mask looks</source>
        <translation>笔、平滑和蒙版外观</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::VariantField</name>
    <message>
        <source>Base</source>
        <translation>基础</translation>
    </message>
    <message>
        <source>DPO</source>
        <translation>DPO</translation>
    </message>
    <message>
        <source>%1 % DPO</source>
        <translation>%1% DPO</translation>
    </message>
    <message>
        <source>Between the base weights and those tuned by preferences (DPO)</source>
        <translation>介于基础权重与偏好调整（DPO）权重之间</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::WorkAnnouncer</name>
    <message>
        <source>Picture finished</source>
        <translation>图片已完成</translation>
    </message>
    <message>
        <source>A picture is being made</source>
        <translation>正在生成图片</translation>
    </message>
</context>
</TS>
