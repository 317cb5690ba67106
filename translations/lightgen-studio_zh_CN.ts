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
        <translation>标记单元格(&amp;T)</translation>
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
        <translation>详细信息(&amp;L)</translation>
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
        <translation>引导 %1</translation>
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
        <translation>引导 %1（此处不可用）</translation>
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
    <name>MaskFile</name>
    <message>
        <source>The mask of %1 × %2 pixels was scaled to %3 × %4.</source>
        <translation>%1 × %2 像素的蒙版已缩放为 %3 × %4。</translation>
    </message>
    <message>
        <source>The file is partly transparent: what is opaque in it is painted.</source>
        <translation>文件部分透明：其中不透明的部分被涂上。</translation>
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
    <name>PictureFile</name>
    <message>
        <source>The picture was partly transparent; it was laid on white.</source>
        <translation>图片有部分透明区域，已衬以白色背景。</translation>
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
        <translation>标记单元格</translation>
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
        <translation>%1 · 种子 %2 · 引导 %3 · %4</translation>
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
        <translation>两张图片大小不同，无法相互度量。</translation>
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
    <name>lightgen::ui::EngineClient</name>
    <message>
        <source>The service ended %1 times in a row right after its start and is not started again. %2</source>
        <translation>服务连续 %1 次在启动后立即结束，不再重新启动。%2</translation>
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
    <message>
        <source>Choose the folder that the files go to.</source>
        <translation>请选择文件要存入的文件夹。</translation>
    </message>
    <message>
        <source>The folder must be a whole path that begins with /.</source>
        <translation>文件夹必须是以 / 开头的完整路径。</translation>
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
        <translation>时间线：GIF 动画</translation>
    </message>
    <message>
        <source>Timeline as PNG files, one a step</source>
        <translation>时间线：每步一个 PNG 文件</translation>
    </message>
    <message>
        <source>This cannot be written on this machine.</source>
        <translation>这台电脑无法写入此格式。</translation>
    </message>
    <message>
        <source>Write 1024, 1024x768, 1024x or x768; at most %1 pixels a side.</source>
        <translation>请写 1024、1024x768、1024x 或 x768；每边最多 %1 像素。</translation>
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
        <source>Nothing in it is white: no part of the picture is painted.</source>
        <translation>其中没有白色：图片没有任何部分被涂上。</translation>
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
        <translation>引导(&amp;D)</translation>
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
        <translation>使用模型推荐的尺寸、步数和引导</translation>
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
        <source>The prompt holds half of a character (a lone surrogate); type it anew.</source>
        <translation>提示词中含有半个字符（孤立的代理项），请重新输入。</translation>
    </message>
    <message>
        <source>The seed must be a whole number from 0 to 18446744073709551615.</source>
        <translation>种子必须是 0 到 18446744073709551615 之间的整数。</translation>
    </message>
    <message>
        <source>%1 of %2 tokens</source>
        <translation>%1 / %2 个标记</translation>
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
        <translation>图片生成的精细程度：设置步数和引导</translation>
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
        <translation>包含 token：时间线随文件保留(&amp;O)</translation>
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
    <name>lightgen::ui::ServiceProcess</name>
    <message>
        <source>The service %1 could not be started: %2.</source>
        <translation>无法启动服务 %1：%2。</translation>
    </message>
    <message>
        <source>The service cannot be reached: %1.</source>
        <translation>无法连接服务：%1。</translation>
    </message>
    <message>
        <source>The service refused a message: %1</source>
        <translation>服务拒绝了一条消息：%1</translation>
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
        <source>The service was ended by signal %1 (%2).</source>
        <translation>服务被信号 %1（%2）终止。</translation>
    </message>
    <message>
        <source>The service ended with exit code %1.</source>
        <translation>服务已结束，退出代码为 %1。</translation>
    </message>
    <message>
        <source>The service ended: %1</source>
        <translation>服务已结束：%1</translation>
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
        <translation>等待</translation>
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
        <translation>从这一步起用其他提示词、种子或引导继续</translation>
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
        <translation> px</translation>
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
        <translation>%1 % DPO</translation>
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
