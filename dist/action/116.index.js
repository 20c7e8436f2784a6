export const id = 116;
export const ids = [116];
export const modules = {

/***/ 91116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DownloadIndex: () => (/* binding */ DownloadIndex),
/* harmony export */   Provenance: () => (/* binding */ Provenance)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38816);
/* harmony import */ var _model_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83620);


// Imported only where such a text is read: loading zod takes as long as starting Node.
/** A row of the download index; what else it holds is passed over (golang/website internal/dl/dl.go). */
const DownloadIndex = zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    files: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ filename: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), os: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), arch: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), sha256: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), size: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int(), kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })),
}));
/** What lies beside a tree of ours in the tool cache: where it came from and how it was proved. */
const Provenance = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ source: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['index', 'proxy']), release: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), verified: _model_report_js__WEBPACK_IMPORTED_MODULE_0__/* .Verification */ .o6 });


/***/ })

};
