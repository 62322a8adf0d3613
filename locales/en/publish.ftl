# hatoba publish
publish-done = { $files ->
    [one] 1 file
   *[other] { $files } files
} in { $folder }, of { $day }, from { $size } entries: { $written } written, { $removed } taken away, the others as they were.
publish-missing = { $name } says that there is no such page, and another leads there: correct the entry that names it.
publish-not-empty = { $path } is not empty and holds nothing that was published. Name a folder that is empty or not there yet, or one that was published to.
publish-not-ours = { $path } holds a file SHA256SUMS that this program has not written. Name another folder.
publish-foreign = { $path } was not published from here, and would be overwritten. Move it away, and publish again.
publish-busy = Something is being published to { $path } already. Wait until it is done.
publish-unwritten = { $path } cannot be written: { $detail }. What is published there can be read; publish again when that is mended.
publish-page = The page { $address } cannot be made: { $detail }
publish-clash = The pages { $one } and { $other } would have the same file where large and small letters are not told apart. Give one of the two another id.
